import type { Deps } from '../database/deps.js';
import { demand, type Actor } from '../staff/policy.js';
import type { Decision } from './decision.entity.js';
import { NoteMissing } from './errors.js';
import { mailAfterUndo } from './undo-decision.js';
import type { StaffApproveReason, StaffRejectReason } from './reasons.js';
import { recordDecision, type Change } from './record-decision.js';
import { refuseClaimed, type OverClaim } from './refuse-claimed.js';
import { refuseOwnAppeal } from './refuse-own-appeal.js';
import { refuseStale } from './refuse-stale.js';
import { missingWords } from './words/needed-words.js';

export interface Review<R> extends OverClaim {
  applicationId: string;
  /** The version the person saw; null in a decision in bulk that names none. */
  version: number | null;
  reason: R;
  /** For colleagues; mandatory with the reason `other`. */
  note?: string;
  /** For the applicant, in the refusal's mail; the screens ask for it with the reason `other`. */
  message?: string;
}

/**
 * A member of staff accepts a demande.
 * @throws NotAllowed, AlreadyDecided (the version seen is not the current one), TransitionRefused, NoteMissing,
 *   ClaimedByColleague, OwnAppeal (the actor took the decision appealed, and a colleague can decide)
 */
export function approveApplication(
  deps: Deps,
  actor: Actor,
  review: Omit<Review<StaffApproveReason>, 'message'>,
): Promise<Decision | null> {
  return decideByHand(deps, actor, review, 'approved');
}

/**
 * A member of staff refuses a demande, always with a reason.
 * @throws NotAllowed, AlreadyDecided (the version seen is not the current one), TransitionRefused, NoteMissing,
 *   ClaimedByColleague, OwnAppeal (the actor took the decision appealed, and a colleague can decide)
 */
export function rejectApplication(
  deps: Deps,
  actor: Actor,
  review: Review<StaffRejectReason>,
): Promise<Decision | null> {
  return decideByHand(deps, actor, review, 'rejected');
}

function decideByHand(
  deps: Deps,
  actor: Actor,
  review: Review<StaffApproveReason | StaffRejectReason>,
  to: 'approved' | 'rejected',
): Promise<Decision | null> {
  demand(actor, 'decide');
  const missing = missingWords({ to, ...review });
  if (missing !== null) throw new NoteMissing(missing);
  return recordDecision(deps, {
    applicationId: review.applicationId,
    author: { by: 'person', staffId: actor.staffId },
    decide: async (file): Promise<Change> => {
      await refuseStale(file, review.version);
      await refuseClaimed(file, { actor, now: deps.now(), ...review });
      await refuseOwnAppeal(file, actor);
      return { to, reason: review.reason, evidence: wordsOf(review), mailAfter: mailAfterUndo(deps.now()) };
    },
  });
}

function wordsOf({ note, message }: Pick<Review<never>, 'note' | 'message'>) {
  return {
    ...(note?.trim() ? { note: note.trim() } : {}),
    ...(message?.trim() ? { message: message.trim() } : {}),
  };
}
