import type { EntityManager } from 'typeorm';
import type { MessageName } from '../mail/messages/values.js';
import { requestMail, type MailRequest } from '../mail/request-mail.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Account } from './account.entity.js';

export type PersonMail<M extends MessageName> = Omit<MailRequest<M>, 'recipient' | 'accountId'>;

/** Writes a mail to an account's holder and asks for its sending, in the caller's transaction; once per cause. */
export async function postMail<M extends MessageName>(
  tx: EntityManager,
  account: Pick<Account, 'id' | 'email'>,
  mail: PersonMail<M>,
): Promise<void> {
  const request: MailRequest<M> = { ...mail, recipient: account.email, accountId: account.id };
  const mailDeliveryId = await requestMail(tx, request);
  if (mailDeliveryId !== null) await enqueue(tx, 'send-mail', { mailDeliveryId }, mail.sendAfter);
}
