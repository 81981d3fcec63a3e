import { Account } from '../accounts/account.entity.js';
import { postMail } from '../accounts/post-mail.js';
import type { Deps } from '../database/deps.js';
import { inTransaction } from '../database/transaction.js';
import { Application } from './application.entity.js';
import { applicationValues } from './decision-mail.js';
import { createFinaliseLink } from './finalise-link.js';
import { followLink } from './follow-link.js';

const DAY_MS = 86_400_000;
const REMINDER_DAYS = [3, 10] as const;

/** Reminds, on days 3 and 10 after the approval, whoever has not finalised; each reminder carries a new link. */
export async function remindFinalise(deps: Deps): Promise<void> {
  for (const [sequence, day] of REMINDER_DAYS.entries()) {
    const waiting = await findWaiting(deps, day, sequence);
    for (const applicationId of waiting) await remind(deps, applicationId, day, sequence);
  }
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

function remind(deps: Deps, applicationId: string, day: 3 | 10, sequence: number): Promise<void> {
  return inTransaction(deps.dataSource, async (tx) => {
    const application = await tx.findOneByOrFail(Application, {
      id: applicationId,
    });
    const account = await tx.findOneByOrFail(Account, { id: application.accountId });
    if (account.status !== 'to_activate') return;
    const { linkId, openUntil } = await createFinaliseLink(tx, application, deps.now());
    await postMail(tx, account, {
      cause: `application:${applicationId}`,
      message: 'finalise-reminder',
      sequence,
      values: { ...applicationValues({ application, account }), day, openUntil: openUntil.toISOString() },
      links: {
        finalise: linkId,
        follow: await followLink(tx, application, deps.now()),
      },
      applicationId,
    });
  });
}
