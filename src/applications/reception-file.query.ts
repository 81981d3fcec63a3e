import { Account } from '../accounts/account.entity.js';
import type { Deps } from '../database/deps.js';
import type { MailStatus } from '../mail/mail-delivery.entity.js';
import type { MessageName } from '../mail/messages/values.js';
import { Application } from './application.entity.js';
import { publicWords } from './followed.query.js';
import type { Reason } from './reasons.js';
import type { ReceptionHit } from './reception.query.js';
import { spokenAnswer } from './words/spoken.js';

/** One demande for whoever answers its applicant, on the telephone or at the counter. */
export interface ReceptionFile extends ReceptionHit {
  email: string;
  /** The exact reason, for the desk alone. */
  reason: Reason | null;
  /** To be read aloud: only what the applicant may hear. */
  spoken: string[];
  lastMail: LastMail | null;
}

export interface LastMail {
  message: MessageName;
  subject: string | null;
  status: MailStatus;
  recipient: string | null;
  createdAt: Date;
  sentAt: Date | null;
}

/** The file of a demande for the reception, or null when there is none. */
export async function findReceptionFile(deps: Deps, applicationId: string): Promise<ReceptionFile | null> {
  const { dataSource } = deps;
  const application = await dataSource.getRepository(Application).findOneBy({ id: applicationId });
  if (!application || application.erasedAt !== null) return null;
  const account = await dataSource.getRepository(Account).findOneByOrFail({ id: application.accountId });
  const mails: LastMail[] = await dataSource.query(
    `select message, subject, status, recipient, created_at as "createdAt", sent_at as "sentAt"
     from mail_deliveries where application_id = $1 order by created_at desc, id limit 1`,
    [applicationId],
  );
  const lastMail = mails[0] ?? null;
  const { id, reference, firstName, lastName, companyName, siren, status, reason, submittedAt } = application;
  const words = await publicWords(deps, application);
  return {
    applicationId: id,
    ...{ reference, firstName, lastName, companyName, siren, status, reason, submittedAt },
    accountStatus: account.status,
    email: account.email,
    spoken: spokenAnswer({ status, accountStatus: account.status, submittedAt, words, lastMail }),
    lastMail,
  };
}
