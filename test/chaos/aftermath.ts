import type { ReceivedMessage } from '../../dev/mailbox/message-store.js';
import type { ApplicationStatus } from '../../src/applications/status.js';
import { Decision } from '../../src/applications/decision.entity.js';
import type { Simulated } from '../../dev/simulator/faults.js';
import type { ClientLog } from './clients.js';
import type { House } from './house.js';
import type { Strike } from './nemesis.js';
import type { HandDecision } from './receptionists.js';
import type { Unfinished } from './settle.js';

export interface FileAfter {
  id: string;
  email: string;
  status: ApplicationStatus;
  reason: string | null;
}

export interface MailAfter {
  id: string;
  cause: string;
  message: string;
  status: string;
  applicationId: string | null;
}

export interface SignupAfter {
  id: string;
  reference: string;
  email: string;
  applicationId: string | null;
}

/** All that is left when it is over: what people were told, what PostgreSQL holds, what the mail server got. */
export interface Aftermath {
  clients: ClientLog;
  hands: readonly HandDecision[];
  strikes: readonly Strike[];
  unfinished: Unfinished;
  /** By process, how often it ended by itself. */
  ownEnds: Readonly<Record<string, number>>;
  files: readonly FileAfter[];
  decisions: readonly Decision[];
  mails: readonly MailAfter[];
  signups: readonly SignupAfter[];
  letters: readonly Pick<ReceivedMessage, 'messageId' | 'receivedAt'>[];
  /** What the registers were asked, each in order. */
  calls: readonly RegisterCall[];
}

export interface RegisterCall {
  source: Simulated;
  at: string;
}

export async function readAftermath(
  { dataSource, mailbox, services }: House,
  lived: Pick<Aftermath, 'clients' | 'hands' | 'strikes' | 'unfinished' | 'calls'>,
): Promise<Aftermath> {
  return {
    ...lived,
    ownEnds: Object.fromEntries(services.map((service) => [service.name, service.ownEnds()])),
    files: await dataSource.query<FileAfter[]>(
      `select a.id, c.email, a.status, a.reason from applications a join accounts c on c.id = a.account_id`,
    ),
    decisions: await dataSource
      .getRepository(Decision)
      .find({ order: { applicationId: 'ASC', sequence: 'ASC' } }),
    mails: await dataSource.query<MailAfter[]>(
      `select id, cause, message, status, application_id as "applicationId" from mail_deliveries`,
    ),
    signups: await dataSource.query<SignupAfter[]>(
      `select s.id, s.reference, c.email, s.application_id as "applicationId"
       from signups s join accounts c on c.id = s.account_id`,
    ),
    letters: mailbox.messages(),
  };
}
