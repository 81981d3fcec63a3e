import type { EntityManager } from 'typeorm';
import type { Application } from './application.entity.js';
import type { Reason } from './reasons.js';
import { isOpen, type ApplicationStatus } from './status.js';
import type { Verdict } from './verdict.js';
import { isAcceptanceReviewed } from './waiting-since.js';

/** Whether the registers are to be asked about a demande: it is open, or staff want an accepted one verified again. */
export function isToCheck({
  status,
  checkWantedAt,
  recheckAt,
}: Pick<Application, 'status' | 'checkWantedAt' | 'recheckAt'>): boolean {
  return isOpen(status) || (status === 'approved' && (checkWantedAt !== null || recheckAt !== null));
}

/** Accepted, or accepted once and looked at again. */
export async function wasAccepted(tx: EntityManager, application: Application): Promise<boolean> {
  if (application.status === 'approved') return true;
  return application.reopened && (await isAcceptanceReviewed(tx, application.id));
}

/** What the rules' answer makes of a demande. */
export interface Answer {
  to: ApplicationStatus;
  reason: Reason;
}

/** Of one that was accepted: what it opened stays open, and a person decides (RULES, « Statuses »). */
export function answerAfterAcceptance(
  application: Pick<Application, 'status' | 'reason'>,
  { outcome, reason }: Pick<Verdict, 'reason'> & { outcome: Exclude<Verdict['outcome'], 'undetermined'> },
): Answer {
  if (outcome === 'approved') return { to: 'approved', reason };
  const isVerifiedAgain = application.status === 'approved' || application.reason === 'reverification_failed';
  const isDoubt = outcome === 'pending' && !isVerifiedAgain;
  return { to: 'pending', reason: isDoubt ? reason : 'reverification_failed' };
}
