import type { EntityManager } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import type { Deps } from '../database/deps.js';
import { inTransaction } from '../database/transaction.js';
import { MailDelivery } from '../mail/mail-delivery.entity.js';
import { enqueue } from '../outbox/enqueue.js';
import { demand, type Actor } from '../staff/policy.js';
import { Application } from './application.entity.js';
import { followLink } from './follow-link.js';
import { postFinaliseAgain } from './resend-finalise.js';

/** `sent` again; or there is `none` to send; or the last one has not left yet (`waiting`) and leaves by itself. */
export type Resent = 'sent' | 'none' | 'waiting';

interface Resending {
  application: Application;
  account: Account;
  /** Why another finalise mail is written. */
  cause?: string;
  now: Date;
}

/**
 * Sends the last mail of a demande again, to the account's present address; a finalise mail gets a new link.
 * @throws NotAllowed
 */
export function resendMail(deps: Deps, actor: Actor, applicationId: string): Promise<Resent> {
  demand(actor, 'resendMail');
  return inTransaction(deps.dataSource, async (tx) => {
    // A second click, or a corrected address, waits and finds what this one wrote.
    const lock = { mode: 'for_no_key_update' } as const;
    const application = await tx.findOneOrFail(Application, { where: { id: applicationId }, lock });
    const account = await tx.findOneOrFail(Account, { where: { id: application.accountId }, lock });
    return sendLastAgain(tx, { application, account, now: deps.now() });
  });
}

/** Writes the last mail of a demande once more, in the caller's transaction; news of a changed address are not it. */
export async function sendLastAgain(tx: EntityManager, resending: Resending): Promise<Resent> {
  const { application, account, now } = resending;
  const last = await lastMail(tx, application.id);
  if (!last || last.values === null) return 'none';
  if (last.status === 'queued' || last.status === 'sending') return 'waiting';
  if (account.status === 'to_activate' && application.status === 'approved') {
    const cause = resending.cause ?? `resend:${last.id}:${String(last.attempts)}`;
    await postFinaliseAgain(tx, account, application, cause, now);
    return 'sent';
  }
  const links = 'follow' in last.links ? { follow: await followLink(tx, application, now) } : {};
  const rows: { id: string }[] = await tx.query(
    `insert into mail_deliveries (cause, message, sequence, application_id, account_id, recipient, values, links)
     select cause, message, (select max(sequence) + 1 from mail_deliveries m
         where m.cause = d.cause and m.message = d.message), application_id, account_id, $2, values, $3
     from mail_deliveries d where id = $1 returning id`,
    [last.id, account.email, JSON.stringify({ ...last.links, ...links })],
  );
  for (const { id } of rows) await enqueue(tx, 'send-mail', { mailDeliveryId: id });
  return rows.length > 0 ? 'sent' : 'none';
}

function lastMail(tx: EntityManager, applicationId: string): Promise<MailDelivery | null> {
  return tx
    .createQueryBuilder(MailDelivery, 'mail')
    .where('mail.applicationId = :applicationId', { applicationId })
    .andWhere(`mail.message <> 'email-changed' and mail.status <> 'cancelled'`)
    .orderBy('mail.createdAt', 'DESC')
    .addOrderBy('mail.sequence', 'DESC')
    .limit(1)
    .getOne();
}
