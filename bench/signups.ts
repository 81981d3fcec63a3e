import { hashPassword } from '../src/accounts/password.js';
import { submitApplication } from '../src/applications/submit-application.js';
import type { Deps } from '../src/database/deps.js';
import { perSecond, tell } from './measure.js';

const COUNT = 400;
const AT_ONCE = 16;
const PASSWORD = 'quatre chevaux bleus';

/** Sign-ups kept per second, beside the passwords that this machine can hash: the hash is meant to be the limit. */
export async function benchSignups(deps: Deps): Promise<string[]> {
  const hashes = await perSecond(COUNT, AT_ONCE, () => hashPassword(PASSWORD));
  const signups = await perSecond(COUNT, AT_ONCE, (index) =>
    submitApplication(deps, {
      profile: 'company_head',
      siren: String(100_000_000 + index),
      firstName: 'Anne',
      lastName: 'Le Goff',
      email: `banc-${String(index)}@exemple.invalid`,
      password: PASSWORD,
      delegateMission: false,
      channel: 'web',
    }),
  );
  tell('Sign-ups kept', signups, 'passwords hashed alone', hashes);
  const rows = await deps.dataSource.query<{ id: string }[]>('select id from applications');
  return rows.map(({ id }) => id);
}
