import type { MessageName } from '../../../src/mail/messages/values.js';
import { instant, isUndone, type Person } from './application-rows.js';
import type { Cell } from './copy-rows.js';
import type { Step } from './life.js';
import type { Random } from './random.js';

const UNDO_MS = 30_000;

export const MAIL_COLUMNS = [
  ...['id', 'cause', 'message', 'application_id', 'account_id', 'recipient', 'status', 'send_after'],
  ...['attempts', 'last_error', 'subject', 'sent_at', 'created_at'],
].join(', ');

/** The mails that the decisions of a demande would have had: sent, a few given up, those of undone ones cancelled. */
export function mailRows(person: Person, decisionIds: readonly string[], random: Random): Cell[][] {
  const { steps } = person.life;
  let isTold = false;
  return steps.flatMap((step, index) => {
    const message = messageFor(person, index);
    if (message === null || (message === 'pending' && isTold)) return [];
    isTold ||= message === 'pending';
    const cause =
      message === 'pending' ? `application:${person.applicationId}` : `decision:${decisionIds[index] ?? ''}`;
    const fate = fateOf(isUndone(steps, index), random);
    const sendAfter = step.at + (step.by === 'person' ? UNDO_MS : 0);
    return [
      [
        ...[random.uuid(), cause, message, person.applicationId, person.accountId, person.particulars.email],
        ...[fate.status, instant(sendAfter), fate.attempts, fate.lastError, SUBJECT],
        ...[fate.status === 'sent' ? instant(sendAfter + 4_000) : null, instant(step.at)],
      ],
    ];
  });
}

const SUBJECT = 'Votre demande de compte';

function fateOf(wasUndone: boolean, random: Random) {
  if (wasUndone) return { status: 'cancelled', attempts: 0, lastError: null };
  if (random.happens(0.003)) return { status: 'abandoned', attempts: 1, lastError: '550 mailbox unknown' };
  return { status: 'sent', attempts: 1, lastError: null };
}

/** As `consequences` chooses them. */
function messageFor({ life }: Person, index: number): MessageName | null {
  const { steps, activatedAt } = life;
  const step = steps[index];
  if (!step || step.isUndo) return null;
  const isReexamined = steps.slice(0, index).some(({ reason }) => reason === 'reexamination_requested');
  const isMember = activatedAt !== null && activatedAt < step.at;
  switch (step.to) {
    case 'approved':
      return isReexamined ? 'reexamination-outcome' : isMember ? 'approved' : 'finalise';
    case 'rejected':
      return isReexamined ? 'reexamination-outcome' : 'rejected';
    case 'pending':
      return step.by === 'machine' ? 'pending' : step.by === 'person' ? 'reopened' : receivedFor(step);
    case 'awaiting_applicant':
      return 'information-requested';
    case 'withdrawn':
      return 'withdrawn';
    case 'expired':
      return 'expired';
    case 'submitted':
      return null;
  }
}

function receivedFor({ reason }: Step): MessageName | null {
  return reason === 'reexamination_requested' ? 'reexamination-received' : null;
}
