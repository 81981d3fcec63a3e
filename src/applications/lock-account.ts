import type { EntityManager } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { Application } from './application.entity.js';

const lock = { mode: 'pessimistic_write' } as const;

/**
 * Locks an account and all its demandes, in the order of `record-decision`, demandes first: whoever writes beside them
 * never waits for a decision that waits for the account. Null when there is no such account.
 */
export async function lockAccount(tx: EntityManager, accountId: string): Promise<Account | null> {
  await tx.find(Application, { where: { accountId }, order: { id: 'ASC' }, lock });
  return tx.findOne(Account, { where: { id: accountId }, lock });
}
