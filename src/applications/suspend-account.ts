import type { EntityManager } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { changeAccountStatus } from '../accounts/change-status.js';
import { postMail } from '../accounts/post-mail.js';
import type { Deps } from '../database/deps.js';
import { inTransaction } from '../database/transaction.js';
import { demand, type Actor } from '../staff/policy.js';
import { NoteMissing } from './errors.js';

/**
 * An administrator closes an open account for a time; its sessions end and its holder is told why, with the ways of
 * appeal. Nothing is erased.
 * @param cause the facts, in a sentence that the holder reads
 * @returns false when the account is not open
 * @throws NotAllowed, NoteMissing
 */
export function suspendAccount(
  deps: Deps,
  actor: Actor,
  { accountId, cause }: { accountId: string; cause: string },
): Promise<boolean> {
  demand(actor, 'suspendAccount');
  const words = cause.trim();
  if (words === '') throw new NoteMissing('message');
  return inTransaction(deps.dataSource, async (tx) => {
    const account = await lockIn(tx, accountId, 'active');
    if (!account) return false;
    await changeAccountStatus(tx, account, 'suspended', { staffId: actor.staffId }, deps.now());
    await postMail(tx, account, {
      cause: `suspension:${accountId}:${String(account.sessionEpoch)}`,
      message: 'account-suspended',
      values: { firstName: account.firstName, cause: words },
    });
    return true;
  });
}

/**
 * Opens a suspended account again, with its own password; its holder is told.
 * @returns false when it is not suspended
 * @throws NotAllowed
 */
export function restoreAccount(deps: Deps, actor: Actor, accountId: string): Promise<boolean> {
  demand(actor, 'suspendAccount');
  return inTransaction(deps.dataSource, async (tx) => {
    const account = await lockIn(tx, accountId, 'suspended');
    if (!account) return false;
    await changeAccountStatus(tx, account, 'active', { staffId: actor.staffId }, deps.now());
    await postMail(tx, account, {
      cause: `restoration:${accountId}:${String(account.sessionEpoch)}`,
      message: 'account-restored',
      values: { firstName: account.firstName },
    });
    return true;
  });
}

function lockIn(tx: EntityManager, id: string, status: Account['status']): Promise<Account | null> {
  return tx.findOne(Account, { where: { id, status }, lock: { mode: 'pessimistic_write' } });
}
