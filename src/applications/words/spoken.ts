import type { AccountStatus } from '../../accounts/account.entity.js';
import { frenchDate, frenchDateTime, typeset } from '../../config/words.js';
import type { MailStatus } from '../../mail/mail-delivery.entity.js';
import type { CauseWords } from '../../mail/messages/values.js';
import type { ApplicationStatus } from '../status.js';
import { STILL_SUSPENDED } from './next-steps.js';

export interface Spoken {
  status: ApplicationStatus;
  accountStatus: AccountStatus;
  submittedAt: Date;
  /** What the applicant may hear of the cause. */
  words: CauseWords;
  lastMail: { status: MailStatus; sentAt: Date | null } | null;
}

const STATES: Readonly<Record<ApplicationStatus, string>> = {
  submitted: 'est reçue, et nous consultons les registres publics',
  pending: 'est en attente de vérification par un agent',
  awaiting_applicant: 'attend votre réponse à une question que nous vous avons posée',
  approved: 'est acceptée',
  rejected: 'est refusée',
  withdrawn: 'a été retirée à votre demande',
  expired: 'a expiré, faute de réponse',
};

/** An answer to read aloud, one sentence after the other: the state, why, what our last mail became, what to do. */
export function spokenAnswer(spoken: Spoken): string[] {
  const { status, accountStatus, submittedAt, words, lastMail } = spoken;
  return [
    `Votre demande du ${frenchDate(submittedAt)} ${STATES[status]}.`,
    ...(status === 'submitted' ? [] : [words.cause]),
    ...(lastMail ? [mailWords(lastMail)] : []),
    status === 'approved' ? acceptedNext(accountStatus, words.next) : words.next,
  ].map(typeset);
}

function acceptedNext(accountStatus: AccountStatus, usual: string): string {
  if (accountStatus === 'active') return OPENED;
  return accountStatus === 'suspended' ? STILL_SUSPENDED : usual;
}

const OPENED =
  'Votre compte est ouvert : connectez-vous avec votre adresse e-mail. Si vous avez oublié votre mot de passe, choisissez « Mot de passe oublié ».';

function mailWords({ status, sentAt }: NonNullable<Spoken['lastMail']>): string {
  switch (status) {
    case 'sent':
      return `Notre dernier e-mail est parti${sentAt ? ` le ${frenchDateTime(sentAt)}` : ''} : regardez aussi dans les courriers indésirables.`;
    case 'queued':
    case 'sending':
      return 'Un e-mail vous est envoyé à l’instant.';
    case 'abandoned':
      return 'Notre dernier e-mail n’a pas pu vous être remis. Pouvez-vous m’épeler votre adresse ?';
    case 'cancelled':
      return 'Notre dernier e-mail n’est pas parti. Je peux vous le renvoyer.';
  }
}
