import { retention } from '../config/retention.js';
import type { Deps } from '../database/deps.js';
import { inTransaction } from '../database/transaction.js';
import { eraseAccount } from './erase-account.js';
import { eraseApplications } from './erase-applications.js';
import { forgetLeftovers } from './forget-leftovers.js';
import {
  findNeverFinalised,
  findUnused,
  findWithoutDemande,
  type DueAccount,
} from './kept-too-long.query.js';
import { warnUnused } from './warn-unused.js';

/** What one round looks at, of each kind: the rest is for the next, an hour later. */
export const BATCH = 200;

/**
 * Keeps nothing longer than the table of `config/retention` says; who can still prevent it is warned first.
 * Run twice, or by two workers, it does everything once.
 */
export async function applyRetention(deps: Deps): Promise<void> {
  await warnUnused(deps, BATCH);
  await eraseClosedDemandes(deps);
  await eraseAll(deps, await findNeverFinalised(deps, BATCH), { saysGoodbye: false });
  await eraseAll(deps, await findWithoutDemande(deps, BATCH), { saysGoodbye: false });
  await eraseAll(deps, await findUnused(deps, BATCH), { saysGoodbye: true });
  await forgetLeftovers(deps, BATCH);
}

/** Refused, withdrawn or expired demandes whose time is over; an account that stays open keeps its others. */
function eraseClosedDemandes({ dataSource, now }: Deps): Promise<void> {
  return inTransaction(dataSource, async (tx) => {
    const rows: { id: string }[] = await tx.query(
      `select id from applications
       where erased_at is null
         and ((status = 'rejected' and decided_at <= $1::timestamptz - make_interval(months => $2))
           or (status in ('withdrawn','expired') and decided_at <= $1::timestamptz - make_interval(months => $3)))
       order by decided_at limit $4 for update skip locked`,
      [now(), retention.rejectedMonths, retention.closedMonths, BATCH],
    );
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) await eraseApplications(tx, ids, now());
  });
}

/** One transaction each; whoever signed in, or finalised, since the account was found is left in peace. */
async function eraseAll(
  deps: Deps,
  accounts: readonly DueAccount[],
  { saysGoodbye }: { saysGoodbye: boolean },
): Promise<void> {
  for (const { id, status, lastSignInAt } of accounts) {
    await eraseAccount(deps, {
      ...{ accountId: id, for: 'retention', saysGoodbye },
      stillDue: (now) => now.status === status && now.lastSignInAt?.getTime() === lastSignInAt?.getTime(),
    });
  }
}
