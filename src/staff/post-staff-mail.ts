import type { EntityManager } from 'typeorm';
import { enqueue } from '../outbox/enqueue.js';
import type { MessageName } from '../mail/messages/values.js';
import { requestMail, type MailRequest } from '../mail/request-mail.js';
import type { StaffMember } from './staff-member.entity.js';

/** Writes a mail to a member of staff and asks for its sending, in the caller's transaction; once per cause. */
export async function postStaffMail<M extends MessageName>(
  tx: EntityManager,
  member: Pick<StaffMember, 'id' | 'email'>,
  mail: Pick<MailRequest<M>, 'cause' | 'message' | 'values' | 'links'>,
  now: Date,
): Promise<boolean> {
  const request: MailRequest<M> = { ...mail, recipient: member.email, staffId: member.id, sendAfter: now };
  const mailDeliveryId = await requestMail(tx, request);
  if (mailDeliveryId === null) return false;
  await enqueue(tx, 'send-mail', { mailDeliveryId }, now);
  return true;
}
