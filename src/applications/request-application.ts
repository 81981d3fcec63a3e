import type { EntityManager } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { isSuspendedByRefusal } from '../accounts/change-status.js';
import { Signup } from '../accounts/signup.entity.js';
import { chamber } from '../config/chamber.js';
import type { Deps } from '../database/deps.js';
import { inTransaction } from '../database/transaction.js';
import { enqueue } from '../outbox/enqueue.js';
import { Application } from './application.entity.js';
import { TransitionRefused } from './errors.js';
import { newReference } from './reference.js';
import { isOpen } from './status.js';
import { openApplication, type SignupForm } from './submit-application.js';

export type FurtherForm = Pick<
  SignupForm,
  'profile' | 'siren' | 'firstName' | 'lastName' | 'delegateMission'
>;
export type FurtherRequest = { kind: 'received'; reference: string } | { kind: 'already_open' };

/** An active account asks for another profile or SIREN from « Votre espace »; the account stays open meanwhile. */
export function requestApplication(
  deps: Deps,
  accountId: string,
  form: FurtherForm,
): Promise<FurtherRequest> {
  return inTransaction(deps.dataSource, async (tx) => {
    await tx.findOneOrFail(Account, {
      where: { id: accountId, status: 'active' },
      lock: { mode: 'pessimistic_write' },
    });
    const applications = await tx.findBy(Application, { accountId });
    if (applications.some(({ status }) => isOpen(status))) return { kind: 'already_open' };
    const reference = newReference(chamber.referencePrefix);
    const opened = { ...form, channel: 'web' as const };
    const applicationId = await openApplication(tx, opened, accountId, reference, deps.now());
    await enqueue(tx, 'check-application', { applicationId });
    return { kind: 'received', reference };
  });
}

/**
 * After a refusal or an expiry, the form sent again becomes a new demande once the link mailed to its owner is followed.
 * An account that a refusal suspended stays so meanwhile.
 * @returns the new demande's reference
 * @throws TransitionRefused when there is no such form, a demande is still open, or the account may not apply again
 */
export function confirmNewApplication(deps: Deps, applicationId: string): Promise<string> {
  return inTransaction(deps.dataSource, async (tx) => {
    const earlier = await tx.findOneByOrFail(Application, { id: applicationId });
    const account = await tx.findOneOrFail(Account, {
      where: { id: earlier.accountId },
      lock: { mode: 'pessimistic_write' },
    });
    const applications = await tx.findBy(Application, { accountId: account.id });
    const signup = await waitingSignup(tx, account.id);
    const hasOpen = applications.some(({ status }) => isOpen(status));
    if (!signup || hasOpen || !(await mayApplyAgain(tx, account))) {
      throw new TransitionRefused(earlier.status, 'submitted');
    }
    const newId = await openApplication(tx, signup, account.id, signup.reference, deps.now());
    await tx.update(Signup, { id: signup.id }, { applicationId: newId });
    await enqueue(tx, 'check-application', { applicationId: newId });
    return signup.reference;
  });
}

/** Whether a new demande may open an account that is not open: one never accepted, or one that a refusal suspended. */
export async function mayApplyAgain(
  tx: EntityManager,
  account: Pick<Account, 'id' | 'status'>,
): Promise<boolean> {
  return account.status === 'applied' || (await isSuspendedByRefusal(tx, account));
}

/** The latest form that waits for its owner's confirmation, newer than every demande of the account. */
export async function waitingSignup(tx: EntityManager, accountId: string): Promise<Signup | null> {
  const latest = await tx.findOne(Signup, { where: { accountId }, order: { createdAt: 'DESC' } });
  return latest?.applicationId === null ? latest : null;
}
