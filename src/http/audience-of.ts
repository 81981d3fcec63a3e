import { applicationsOf } from '../applications/member.query.js';
import type { Deps } from '../database/deps.js';
import type { Audience } from '../member-space/audience.js';

/** What an account may see: the profiles it was accepted for; while one is looked at again, those it asked for. */
export async function audienceOf(deps: Deps, accountId: string): Promise<Audience> {
  const all = await applicationsOf(deps, accountId);
  const accepted = all.filter(({ status }) => status === 'approved');
  const held = accepted.length > 0 ? accepted : all;
  return {
    profiles: [...new Set(held.map(({ profile }) => profile))],
    departements: [...new Set(held.flatMap(({ departement }) => departement ?? []))],
  };
}
