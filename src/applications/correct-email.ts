import { QueryFailedError, type EntityManager } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { replaceLinks } from '../accounts/replace-links.js';
import type { Deps } from '../database/deps.js';
import { inTransaction } from '../database/transaction.js';
import { requestMail } from '../mail/request-mail.js';
import { enqueue } from '../outbox/enqueue.js';
import { demand, type Actor } from '../staff/policy.js';
import { Application } from './application.entity.js';
import { EmailCorrection } from './email-correction.entity.js';
import { ApplicationNotFound } from './errors.js';
import { lockAccount } from './lock-account.js';
import { readdressMail } from './readdress-mail.js';
import { sendLastAgain } from './resend-mail.js';

/** `corrected`, or why nothing was done: another account has the address, it already is this one, it is closed. */
export type EmailCorrected = 'corrected' | 'taken' | 'same' | 'closed';

const UNIQUE_VIOLATION = '23505';

/**
 * A mistyped address is put right: links mailed to the old one open nothing any more, open sessions end, mails that
 * wait and the last one sent go to the new address, and the old one is told of the change without a name.
 * @param correction the new address, as the door reads it: lower-cased, one plain mailbox
 * @throws NotAllowed, ApplicationNotFound
 */
export async function correctEmail(
  deps: Deps,
  actor: Actor,
  correction: { applicationId: string; email: string },
): Promise<EmailCorrected> {
  demand(actor, 'correctEmail');
  try {
    return await inTransaction(deps.dataSource, (tx) => correct(tx, deps.now(), actor, correction));
  } catch (error) {
    if (isTakenMeanwhile(error)) return 'taken';
    throw error;
  }
}

async function correct(
  tx: EntityManager,
  now: Date,
  actor: Actor,
  { applicationId, email }: { applicationId: string; email: string },
): Promise<EmailCorrected> {
  const application = await tx.findOneBy(Application, { id: applicationId });
  if (!application) throw new ApplicationNotFound(applicationId);
  const account = await lockAccount(tx, application.accountId);
  if (account === null) throw new ApplicationNotFound(applicationId);
  if (account.status === 'closed' || account.erasedAt !== null) return 'closed';
  if (account.email === email) return 'same';
  if (await tx.existsBy(Account, { email })) return 'taken';
  const previousEmail = account.email;
  const sessionEpoch = account.sessionEpoch + 1;
  await tx.update(Account, { id: account.id }, { email, sessionEpoch });
  Object.assign(account, { email, sessionEpoch });
  const trace = { accountId: account.id, applicationId, staffId: actor.staffId, at: now, previousEmail };
  const { id } = await tx.save(EmailCorrection, tx.create(EmailCorrection, { ...trace, newEmail: email }));
  await readdressMail(tx, account, await replaceLinks(tx, account.id, now));
  await sendLastAgain(tx, { application, account, cause: `correction:${id}`, now });
  await tellOldAddress(tx, { account, applicationId, previousEmail, correctionId: id, now });
  return 'corrected';
}

/** It may be a stranger's: only somebody who has shown that they read it is greeted by name. */
async function tellOldAddress(
  tx: EntityManager,
  told: { account: Account; applicationId: string; previousEmail: string; correctionId: string; now: Date },
): Promise<void> {
  const { account, now } = told;
  const mailDeliveryId = await requestMail(tx, {
    cause: `correction:${told.correctionId}`,
    message: 'email-changed',
    values: {
      firstName: account.activatedAt === null ? null : account.firstName,
      changedAt: now.toISOString(),
    },
    recipient: told.previousEmail,
    accountId: account.id,
    applicationId: told.applicationId,
  });
  if (mailDeliveryId !== null) await enqueue(tx, 'send-mail', { mailDeliveryId });
}

function isTakenMeanwhile(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code } = error.driverError as { code?: string };
  return code === UNIQUE_VIOLATION;
}
