import { retention } from '../config/retention.js';
import type { Deps } from '../database/deps.js';
import { inTransaction } from '../database/transaction.js';
import { forgetAnswersOfNobody } from './forget-answers.js';
import { forgetCorrections, forgetMails } from './erase-applications.js';

/** An erasure by the release before does not know the column. */
const REPLACED_BY = `
  update applications set replaced_by = null where replaced_by is not null and erased_at is not null`;

/** What is kept beside accounts and demandes, once its own time is over. */
export async function forgetLeftovers({ dataSource, now }: Deps, most: number): Promise<void> {
  await dataSource.query('delete from registry_answers where expires_at <= $1', [now()]);
  await forgetAnswersOfNobody({ dataSource });
  await dataSource.query(REPLACED_BY);
  await dataSource.query('delete from sessions where expire <= $1', [now()]);
  await dataSource.query(
    `delete from signups where application_id is null
       and created_at <= $1::timestamptz - make_interval(days => $2)`,
    [now(), retention.unconfirmedFormDays],
  );
  await inTransaction(dataSource, async (tx) => {
    await forgetMails(
      tx,
      `id in (select id from mail_deliveries where recipient is not null
         and send_after <= $1::timestamptz - make_interval(months => $2) order by send_after limit $3)`,
      [now(), retention.mailMonths, most],
    );
    await forgetCorrections(
      tx,
      'at <= $1::timestamptz - make_interval(months => $2)',
      [now(), retention.formerEmailMonths],
      now(),
    );
    // A gesture that had read the account before it was erased may have written to its holder after.
    await forgetMails(
      tx,
      `not forget_when_sent and account_id in
         (select id from accounts where erased_at > $1::timestamptz - interval '2 days')`,
      [now()],
    );
  });
}
