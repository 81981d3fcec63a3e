import type { EntityManager } from 'typeorm';
import type { MessageName, MessageValues } from './messages/values.js';

export interface MailRequest<M extends MessageName = MessageName> {
  /** What the mail tells, e.g. `decision:<id>`. */
  cause: string;
  message: M;
  values: MessageValues[M];
  recipient: string;
  /** Name of a link in the message → id of the link token it is made from at sending. */
  links?: Record<string, string>;
  sequence?: number;
  applicationId?: string;
  accountId?: string;
  staffId?: string;
  sendAfter?: Date;
  /** Neither its reader nor its words stay in the row once it is sent. */
  forgetWhenSent?: true;
}

/**
 * Writes the row of a mail to send, in the caller's transaction.
 * @returns its id, or null when this cause already has this message (a gesture run twice writes one mail)
 */
export async function requestMail<M extends MessageName>(
  tx: EntityManager,
  request: MailRequest<M>,
): Promise<string | null> {
  const rows: { id: string }[] = await tx.query(
    `insert into mail_deliveries (cause, message, sequence, application_id, account_id, staff_id, recipient,
       values, links, send_after, forget_when_sent)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, coalesce($10, now()), $11)
     on conflict (cause, message, sequence) do nothing returning id`,
    [
      request.cause,
      request.message,
      request.sequence ?? 0,
      request.applicationId ?? null,
      request.accountId ?? null,
      request.staffId ?? null,
      request.recipient,
      JSON.stringify(request.values),
      JSON.stringify(request.links ?? {}),
      request.sendAfter ?? null,
      request.forgetWhenSent ?? false,
    ],
  );
  return rows[0]?.id ?? null;
}
