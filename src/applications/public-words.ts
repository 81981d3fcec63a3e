import type { Chamber } from '../config/chamber.js';
import { typeset } from '../config/words.js';
import type { CauseWords } from '../mail/messages/values.js';
import {
  publicReason,
  VERIFICATION,
  type PublicReason,
  type Reason,
  type StaffRejectReason,
} from './reasons.js';
import type { ApplicationStatus } from './status.js';
import { CAUSES } from './words/causes.js';
import { lawOf } from './words/law.js';
import { nextStep } from './words/next-steps.js';
import { READY_TEXTS } from './words/ready-texts.js';
import { REASON_LABELS } from './words/reason-labels.js';
import type { CauseFacts, Told } from './words/told.js';

/** The reason these statuses tell, whatever the row still holds. */
const ONLY_REASON: Partial<Record<ApplicationStatus, PublicReason>> = {
  awaiting_applicant: 'information_requested',
  withdrawn: 'withdrawn_by_applicant',
  expired: 'expired_without_answer',
};

/**
 * What an applicant is told of a demande, the same in mails, on the follow page and in the API.
 * A reason that would tell a stranger too much is already veiled here (RULES, « What outsiders are told »).
 */
export function wordsFor(input: {
  status: ApplicationStatus;
  reason: Reason | null;
  facts: CauseFacts;
  chamber: Chamber;
  isAutomatic: boolean;
}): CauseWords {
  const { reason, ...told } = input;
  const shown = toldReason(told.status, reason, told.facts.isVeiled === true);
  return {
    cause: typeset(causeOf(shown, told)),
    law: told.status === 'rejected' ? typeset(lawOf(reason, told)) : null,
    next: typeset(nextStep(shown, told)),
  };
}

/** Ready words for staff to edit and send with a refusal. */
export function readyText(reason: StaffRejectReason): string {
  return typeset(READY_TEXTS[reason]);
}

/** Short French name of a reason, for lists and figures. */
export function reasonLabel(reason: PublicReason): string {
  return REASON_LABELS[reason];
}

function toldReason(
  status: ApplicationStatus,
  reason: Reason | null,
  isVeiled: boolean,
): PublicReason | null {
  const shown = ONLY_REASON[status] ?? publicReason(status, reason, isVeiled);
  return shown === null && status === 'pending' ? VERIFICATION : shown;
}

function causeOf(reason: PublicReason | null, told: Told): string {
  if (reason !== null) return CAUSES[reason](told);
  return told.status === 'approved'
    ? 'Votre demande remplit les conditions d’ouverture d’un compte.'
    : told.status === 'rejected'
      ? 'Un agent a étudié votre demande et ne peut pas l’accepter.'
      : 'Nous avons reçu votre demande et nous consultons les registres publics.';
}
