import type { Account } from '../accounts/account.entity.js';
import { postMail } from '../accounts/post-mail.js';
import { retention } from '../config/retention.js';
import type { Deps } from '../database/deps.js';
import { eachByItself } from '../database/each-by-itself.js';
import { inTransaction } from '../database/transaction.js';
import { HAS_OPEN_DEMANDE, LAST_USE, WARNING } from './kept-too-long.query.js';

type Unused = Pick<Account, 'id' | 'email' | 'firstName'> & { cause: string; purgeOn: Date };

/** Tells the holders of unused accounts when theirs will go, at least fifteen days before; once for each last sign-in. */
export async function warnUnused(deps: Deps, most: number): Promise<void> {
  const accounts = await findToWarn(deps, most);
  await eachByItself(
    accounts,
    ({ id }) => id,
    (account) =>
      inTransaction(deps.dataSource, (tx) =>
        postMail(tx, account, {
          cause: account.cause,
          message: 'purge-warning',
          values: { firstName: account.firstName, purgeOn: account.purgeOn.toISOString() },
          sendAfter: deps.now(),
        }),
      ),
  );
}

function findToWarn({ dataSource, now }: Deps, most: number): Promise<Unused[]> {
  return dataSource.query(
    `select c.id, c.email, c.first_name as "firstName", ${WARNING} as cause,
       greatest(${LAST_USE} + make_interval(months => $2), $1::timestamptz + make_interval(days => $3)) as "purgeOn"
     from accounts c
     where c.status = 'active' and not ${HAS_OPEN_DEMANDE}
       and ${LAST_USE} <= $1::timestamptz + make_interval(days => $3) - make_interval(months => $2)
       and not exists (select 1 from mail_deliveries m where m.cause = ${WARNING} and m.message = 'purge-warning')
     order by ${LAST_USE} limit $4`,
    [now(), retention.unusedMonths, retention.warnedDaysBefore, most],
  );
}
