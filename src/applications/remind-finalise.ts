import { Account } from '../accounts/account.entity.js';
import type { Deps } from '../database/deps.js';
import { eachByItself } from '../database/each-by-itself.js';
import { inTransaction } from '../database/transaction.js';
import { Application } from './application.entity.js';
import { applicationValues } from './decision-mail.js';
import { postFinalise, type FinaliseMail } from './post-finalise.js';

const DAY_MS = 86_400_000;
const REMINDER_DAYS = [3, 10] as const;

interface Reminder {
  applicationId: string;
  day: (typeof REMINDER_DAYS)[number];
  sequence: number;
}

/**
 * Reminds, on days 3 and 10 after the approval, whoever has not finalised; each reminder carries a new link.
 * @throws AggregateError of those that could not be written, once all were tried
 */
export async function remindFinalise(deps: Deps): Promise<void> {
  const due: Reminder[] = [];
  for (const [sequence, day] of REMINDER_DAYS.entries()) {
    const waiting = await findWaiting(deps, day, sequence);
    due.push(...waiting.map((applicationId) => ({ applicationId, day, sequence })));
  }
  await eachByItself(
    due,
    ({ applicationId }) => applicationId,
    (reminder) => remind(deps, reminder),
  );
}

async function findWaiting(deps: Deps, day: number, sequence: number): Promise<string[]> {
  const approvedBefore = new Date(deps.now().getTime() - day * DAY_MS);
  const rows: { id: string }[] = await deps.dataSource.query(
    `select a.id from applications a join accounts c on c.id = a.account_id
     where a.status = 'approved' and c.status = 'to_activate'
       and a.decided_at <= $1 and a.decided_at > $1::timestamptz - interval '4 days'
       and not exists (select 1 from mail_deliveries m
         where m.cause = 'application:' || a.id and m.message = 'finalise-reminder' and m.sequence = $2)`,
    [approvedBefore, sequence],
  );
  return rows.map(({ id }) => id);
}

function remind(deps: Deps, { applicationId, day, sequence }: Reminder): Promise<void> {
  return inTransaction(deps.dataSource, async (tx) => {
    const application = await tx.findOneByOrFail(Application, { id: applicationId });
    const account = await tx.findOneByOrFail(Account, { id: application.accountId });
    if (account.status !== 'to_activate') return;
    const mail: FinaliseMail<'finalise-reminder'> = {
      ...{ cause: `application:${applicationId}`, message: 'finalise-reminder', sequence },
      values: async (openUntil) => ({ ...applicationValues({ application, account }), day, openUntil }),
    };
    await postFinalise(tx, { account, application }, mail, deps.now());
  });
}
