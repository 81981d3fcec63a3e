import type { Profile } from '../../src/accounts/profile.js';
import type { ApplicationStatus } from '../../src/applications/status.js';
import { baker } from '../support/invented-bakeries.js';
import type { SignsUp } from '../support/procedure.js';
import type { Chance } from './chance.js';

/** Somebody who signs up, and how it may end where no member of staff decides. */
export interface Applicant extends SignsUp {
  mayEnd: readonly ApplicationStatus[];
}

const UNCONDITIONAL: readonly Profile[] = [
  'founder_or_buyer',
  'youth_or_apprentice',
  'employee_or_jobseeker',
];
/** A company that ceased; while only a stand-in speaks for SIRENE, nobody is refused. */
const CEASED = '999980105';
/** A craft company of the region, asked for in a name that no register knows. */
const OF_ANOTHER = '999980378';

/** Gives applicants of every sort, each with an address of their own, until nobody asks any more. */
export function applicants(chance: Chance, sirens: readonly string[]): () => Applicant {
  let count = 0;
  const bakeries = [...sirens];
  return () => {
    count += 1;
    const email = `chaos-${String(count)}@exemple.invalid`;
    const sort = chance.number();
    const siren = sort < 0.35 ? bakeries.pop() : undefined;
    if (siren !== undefined) return { ...baker, siren, email, mayEnd: ['approved'] };
    const somebody = { profile: 'company_head', firstName: 'Luc', lastName: 'Moreau-Fictif', email } as const;
    if (sort < 0.5) return { ...somebody, siren: OF_ANOTHER, mayEnd: ['pending'] };
    if (sort < 0.6) return { ...somebody, siren: CEASED, mayEnd: ['rejected', 'pending'] };
    return { profile: chance.pick(UNCONDITIONAL), email, mayEnd: ['approved'] };
  };
}
