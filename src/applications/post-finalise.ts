import type { EntityManager } from 'typeorm';
import type { Account } from '../accounts/account.entity.js';
import { postMail } from '../accounts/post-mail.js';
import { lockSubject } from '../database/transaction.js';
import type { MessageValues } from '../mail/messages/values.js';
import type { Application } from './application.entity.js';
import { createFinaliseLink } from './finalise-link.js';
import { followLink } from './follow-link.js';

type FinaliseMessage = 'finalise' | 'finalise-reminder';

/** A mail with which an accepted person finalises the account; its link, and how long that opens, are made here. */
export interface FinaliseMail<M extends FinaliseMessage> {
  cause: string;
  message: M;
  sequence?: number;
  values: (openUntil: string) => Promise<MessageValues[M]>;
}

/**
 * Writes a mail with a new link, which replaces the earlier ones; none once the account’s time is over. Once per cause,
 * so that what is asked twice does not end the link of the mail that is on its way.
 */
export async function postFinalise<M extends FinaliseMessage>(
  tx: EntityManager,
  { account, application }: { account: Account; application: Application },
  mail: FinaliseMail<M>,
  now: Date,
): Promise<void> {
  await lockSubject(tx, `finalise:${account.id}`);
  if (await isPosted(tx, mail)) return;
  const { linkId, openUntil } = await createFinaliseLink(tx, application, now);
  if (openUntil <= now) return;
  await postMail(tx, account, {
    ...mail,
    values: await mail.values(openUntil.toISOString()),
    links: { finalise: linkId, follow: await followLink(tx, application, now) },
    applicationId: application.id,
  });
}

async function isPosted(
  tx: EntityManager,
  { cause, message, sequence = 0 }: Pick<FinaliseMail<FinaliseMessage>, 'cause' | 'message' | 'sequence'>,
): Promise<boolean> {
  const sql = 'select 1 from mail_deliveries where cause = $1 and message = $2 and sequence = $3';
  return (await tx.query<unknown[]>(sql, [cause, message, sequence])).length > 0;
}
