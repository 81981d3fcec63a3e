import { Account } from '../accounts/account.entity.js';
import { Signup } from '../accounts/signup.entity.js';
import type { Deps } from '../database/deps.js';
import { demand, type Actor } from '../staff/policy.js';
import { Application } from './application.entity.js';
import { submitApplication, type SignupForm } from './submit-application.js';

/** The form as it is asked aloud: no password is typed by staff, and the terms are accepted aloud. */
export type CounterForm = Omit<SignupForm, 'password' | 'channel' | 'idempotencyKey' | 'enteredBy'>;

export type CounterEntry =
  | { kind: 'received'; reference: string; applicationId: string }
  /** The address has an account already: its holder is written to; `applicationId` is their latest demande. */
  | { kind: 'known_email'; applicationId: string | null };

/**
 * Enters a demande for somebody at the counter or on the telephone: the same form and the same way as the site's, marked
 * so. The person chooses a password when finalising; until then nobody has one.
 * @throws NotAllowed
 */
export async function enterAtCounter(deps: Deps, actor: Actor, form: CounterForm): Promise<CounterEntry> {
  demand(actor, 'enterAtCounter');
  const submission = await submitApplication(deps, {
    ...form,
    password: null,
    channel: 'counter',
    enteredBy: actor.staffId,
  });
  if (submission.kind !== 'received') throw new Error('a form without a key is always received');
  const { reference } = submission;
  const { applicationId, accountId } = await deps.dataSource
    .getRepository(Signup)
    .findOneByOrFail({ reference });
  if (applicationId !== null) return { kind: 'received', reference, applicationId };
  return { kind: 'known_email', applicationId: await latestOf(deps, accountId) };
}

async function latestOf({ dataSource }: Deps, accountId: string): Promise<string | null> {
  const account = await dataSource.getRepository(Account).findOneByOrFail({ id: accountId });
  const latest = await dataSource
    .getRepository(Application)
    .findOne({ where: { accountId: account.id }, order: { submittedAt: 'DESC' } });
  return latest?.id ?? null;
}
