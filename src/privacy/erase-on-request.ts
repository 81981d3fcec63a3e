import { Account } from '../accounts/account.entity.js';
import type { Deps } from '../database/deps.js';
import { demand, type Actor } from '../staff/policy.js';
import { eraseAccount } from './erase-account.js';

/**
 * Somebody wrote to the chamber to have their data erased: an administrator does it, as the holder would.
 * @param email the address of the account, written again, as the door reads it: nobody is erased by a slip of the hand
 * @returns `other_email` when it is not the account's, and nothing is done; `unknown` when it is erased already
 * @throws NotAllowed
 */
export async function eraseOnRequest(
  deps: Deps,
  actor: Actor,
  { accountId, email }: { accountId: string; email: string },
): Promise<'erased' | 'other_email' | 'unknown'> {
  demand(actor, 'eraseAccount');
  const account = await deps.dataSource.getRepository(Account).findOneBy({ id: accountId });
  if (!account || account.erasedAt !== null) return 'unknown';
  if (account.email !== email) return 'other_email';
  const erasure = { accountId, for: 'staff', staffId: actor.staffId, saysGoodbye: true } as const;
  return (await eraseAccount(deps, erasure)) ? 'erased' : 'unknown';
}
