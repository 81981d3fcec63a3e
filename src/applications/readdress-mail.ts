import type { EntityManager } from 'typeorm';
import type { Account } from '../accounts/account.entity.js';
import { enqueue } from '../outbox/enqueue.js';

/** A link that was ended → the one that replaces it. */
type Replaced = ReadonlyMap<string, string>;

interface Waiting {
  id: string;
  status: 'queued' | 'sending';
  links: Record<string, string>;
}

/**
 * Mails of an account that have not left go to its present address, with the links that replaced the ended ones; the
 * notice that an address was replaced goes to that address, whatever came after.
 */
export async function readdressMail(
  tx: EntityManager,
  account: Pick<Account, 'id' | 'email'>,
  replaced: Replaced,
): Promise<void> {
  const waiting: Waiting[] = await tx.query(
    `select id, status, links from mail_deliveries
     where account_id = $1 and status in ('queued','sending') and recipient is not null
       and message <> 'email-changed' for update`,
    [account.id],
  );
  for (const mail of waiting) {
    const links = Object.entries(mail.links).map(([name, link]) => [name, replaced.get(link) ?? link]);
    const present = [mail.id, account.email, JSON.stringify(Object.fromEntries(links))];
    if (mail.status === 'sending') await sendInstead(tx, present);
    else await tx.query('update mail_deliveries set recipient = $2, links = $3 where id = $1', present);
  }
}

/** The reminders of one cause are told apart by their sequence. */
const AFTER_REMINDERS = 10;

/**
 * What a worker is sending can no longer be readdressed. Its row is given up: where the mail server took the mail, it is
 * sent all the same; where it did not, nobody tries the former address again. Another goes to the present one.
 */
async function sendInstead(tx: EntityManager, present: unknown[]): Promise<void> {
  const rows: { id: string }[] = await tx.query(
    `insert into mail_deliveries (cause, message, sequence, application_id, account_id, staff_id, recipient, values,
       links, forget_when_sent)
     select cause, message, (select greatest(max(sequence) + 1, $4) from mail_deliveries m
         where m.cause = d.cause and m.message = d.message), application_id, account_id, staff_id, $2, values, $3,
       forget_when_sent
     from mail_deliveries d where id = $1 returning id`,
    [...present, AFTER_REMINDERS],
  );
  await tx.query(`update mail_deliveries set status = 'cancelled' where id = $1`, present.slice(0, 1));
  for (const { id } of rows) await enqueue(tx, 'send-mail', { mailDeliveryId: id });
}
