import type { Account } from '../accounts/account.entity.js';
import { postMail } from '../accounts/post-mail.js';
import { parisDay } from '../config/paris-day.js';
import type { Deps } from '../database/deps.js';
import { inTransaction } from '../database/transaction.js';

/** Somebody asked for a copy of the data, signed in or behind the link of a demande: the holder hears of it by mail, once a day at most. */
export function announceExport(deps: Deps, account: Account): Promise<void> {
  const day = parisDay(deps.now());
  return inTransaction(deps.dataSource, (tx) =>
    postMail(tx, account, {
      cause: `export:${account.id}:${day}`,
      message: 'data-export-ready',
      values: { firstName: account.firstName, isOpen: account.status === 'active' },
    }),
  );
}
