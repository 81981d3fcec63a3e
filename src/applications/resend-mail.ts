import type { Deps } from '../database/deps.js';
import { inTransaction } from '../database/transaction.js';
import { MailDelivery } from '../mail/mail-delivery.entity.js';
import { enqueue } from '../outbox/enqueue.js';
import { demand, type Actor } from '../staff/policy.js';
import { Account } from '../accounts/account.entity.js';
import { Application } from './application.entity.js';
import { postFinaliseAgain } from './resend-finalise.js';

/**
 * Sends the last mail of a demande again, to the account's present address; a finalise mail gets a new link.
 * @returns false when there is none to send
 * @throws NotAllowed
 */
export function resendMail(deps: Deps, actor: Actor, applicationId: string): Promise<boolean> {
  demand(actor, 'resendMail');
  return inTransaction(deps.dataSource, async (tx) => {
    const application = await tx.findOneByOrFail(Application, { id: applicationId });
    const account = await tx.findOneByOrFail(Account, { id: application.accountId });
    const last = await tx.findOne(MailDelivery, { where: { applicationId }, order: { createdAt: 'DESC' } });
    if (!last || last.status === 'cancelled' || last.values === null) return false;
    if (account.status === 'to_activate') {
      await postFinaliseAgain(tx, account, application, `resend:${last.id}:${last.attempts}`, deps.now());
      return true;
    }
    const rows: { id: string }[] = await tx.query(
      `insert into mail_deliveries (cause, message, sequence, application_id, account_id, recipient, values, links)
       select cause, message, (select max(sequence) + 1 from mail_deliveries m
           where m.cause = d.cause and m.message = d.message), application_id, account_id, $2, values, links
       from mail_deliveries d where id = $1 returning id`,
      [last.id, account.email],
    );
    for (const { id } of rows) await enqueue(tx, 'send-mail', { mailDeliveryId: id });
    return rows.length > 0;
  });
}
