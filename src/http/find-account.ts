import { Account } from '../accounts/account.entity.js';
import type { Deps } from '../database/deps.js';

/** The account a mailed link belongs to. */
export function findAccount(deps: Deps, id: string): Promise<Account | null> {
  return deps.dataSource.getRepository(Account).findOneBy({ id });
}
