import type { EntityManager } from 'typeorm';
import type { Account } from '../accounts/account.entity.js';
import { isSuspendedByRefusal } from '../accounts/change-status.js';
import type { StillSuspended } from '../mail/messages/values.js';
import { STILL_SUSPENDED } from './words/next-steps.js';

/** What an acceptance has to say of an account that an administrator shut, and that it does not open; else nothing. */
export async function shutByAdministrator(
  tx: EntityManager,
  account: Pick<Account, 'id' | 'status'>,
): Promise<StillSuspended> {
  const isShut = account.status === 'suspended' && !(await isSuspendedByRefusal(tx, account));
  return isShut ? { stillSuspended: STILL_SUSPENDED } : {};
}
