import { retention } from '../config/retention.js';
import type { Deps } from '../database/deps.js';
import { eachByItself } from '../database/each-by-itself.js';
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
 * @throws AggregateError of what could not be warned or erased, once everything was tried
 */
export async function applyRetention(deps: Deps): Promise<void> {
  const steps: Record<string, () => Promise<void>> = {
    'warn of unused accounts': () => warnUnused(deps, BATCH),
    'erase closed demandes': () => eraseClosedDemandes(deps),
    'erase accounts never finalised': async () =>
      eraseAll(deps, await findNeverFinalised(deps, BATCH), { saysGoodbye: false }),
    'erase accounts without demande': async () =>
      eraseAll(deps, await findWithoutDemande(deps, BATCH), { saysGoodbye: false }),
    'erase unused accounts': async () => eraseAll(deps, await findUnused(deps, BATCH), { saysGoodbye: true }),
    'forget leftovers': () => forgetLeftovers(deps, BATCH),
  };
  await eachByItself(
    Object.entries(steps),
    ([name]) => name,
    ([, step]) => step(),
  );
}

const IS_OVER = `erased_at is null
  and ((status = 'rejected' and decided_at <= $1::timestamptz - make_interval(months => $2))
    or (status in ('withdrawn','expired') and decided_at <= $1::timestamptz - make_interval(months => $3)))`;

/** Refused, withdrawn or expired demandes whose time is over; an account that stays open keeps its others. */
async function eraseClosedDemandes({ dataSource, now }: Deps): Promise<void> {
  const limits = [now(), retention.rejectedMonths, retention.closedMonths];
  const rows: { id: string }[] = await dataSource.query(
    `select id from applications where ${IS_OVER} order by decided_at limit $4`,
    [...limits, BATCH],
  );
  await eachByItself(
    rows,
    ({ id }) => id,
    ({ id }) =>
      inTransaction(dataSource, async (tx) => {
        const isOver = `select 1 from applications where ${IS_OVER} and id = $4 for update skip locked`;
        const found = await tx.query<unknown[]>(isOver, [...limits, id]);
        if (found.length > 0) await eraseApplications(tx, [id], now());
      }),
  );
}

/** One transaction each; whoever signed in, or finalised, since the account was found is left in peace. */
function eraseAll(
  deps: Deps,
  accounts: readonly DueAccount[],
  { saysGoodbye }: { saysGoodbye: boolean },
): Promise<void> {
  return eachByItself(
    accounts,
    ({ id }) => id,
    ({ id, status, lastSignInAt }) =>
      eraseAccount(deps, {
        ...{ accountId: id, for: 'retention', saysGoodbye },
        stillDue: (now) => now.status === status && now.lastSignInAt?.getTime() === lastSignInAt?.getTime(),
      }),
  );
}
