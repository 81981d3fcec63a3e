import { isHoldersPassword } from '../accounts/sign-in.js';
import type { Deps } from '../database/deps.js';
import { eraseAccount } from './erase-account.js';

/**
 * « Fermer mon compte »: the holder, who shows the password again, has the account erased at once.
 * @returns false when the password is not the account's
 * @throws Overloaded when too many passwords are being checked
 */
export async function closeAccount(deps: Deps, accountId: string, password: string): Promise<boolean> {
  if (!(await isHoldersPassword(deps, accountId, password))) return false;
  await eraseAccount(deps, { accountId, for: 'holder', saysGoodbye: true });
  return true;
}
