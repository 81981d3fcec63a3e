import type { Application } from './application.entity.js';
import type { Policy } from './policy.js';
import { WAIT_RECHECKED } from './reasons.js';
import type { OwnKnowledge, Verdict } from './verdict.js';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

interface Moment {
  own: OwnKnowledge;
  policy: Policy;
  now: Date;
  /** Since when the demande waits for registers that cannot be asked; null when they told enough. */
  unavailableSince: Date | null;
}

/**
 * When the registers are asked again by themselves, or null for never: an unknown SIREN, and what may change by itself
 * (rows 4b, 9c, 17b), after the policy's days; a register that cannot be asked after half the time it has been away
 * (5 s to 1 h), for the policy's days. A re-check that falls due is asked until the registers answer, however long they
 * are away.
 */
export function nextCheckAt(application: Application, verdict: Verdict, moment: Moment): Date | null {
  const { policy, now, unavailableSince } = moment;
  if (verdict.reason === 'siren_not_found_yet') return nextNotFoundCheck(application, moment);
  if (WAIT_RECHECKED.has(verdict.reason)) return nextWaitCheck(application, verdict, moment);
  if (unavailableSince === null) return null;
  const awayMs = now.getTime() - unavailableSince.getTime();
  const isGivenUp = awayMs > policy.unavailableRetryDays * DAY_MS;
  if (isGivenUp && !isRechecked(application)) return null;
  const waitMs = Math.min(HOUR_MS, Math.max(5 * SECOND_MS, awayMs / 2));
  const untilPendingMs = policy.unavailableMinutes * MINUTE_MS - awayMs;
  return new Date(now.getTime() + (untilPendingMs > 0 ? Math.min(waitMs, untilPendingMs) : waitMs));
}

/** Whether the next re-check by itself has its day: what is asked by hand before does not move it. */
export function hasRecheckToCome(application: Application, now: Date): boolean {
  const { reason, recheckAt, unavailableSince } = application;
  const isScheduled =
    reason === 'siren_not_found_yet' || (isRechecked(application) && unavailableSince === null);
  return isScheduled && recheckAt !== null && recheckAt > now;
}

/** Whether a demande waits for what the registers may say by themselves, on days of its own. */
export function isRechecked({ reason }: Pick<Application, 'reason'>): boolean {
  return reason !== null && (reason === 'siren_not_found_yet' || WAIT_RECHECKED.has(reason));
}

/** Each re-check that is done starts the following interval. */
function nextNotFoundCheck(application: Application, { own, policy, now }: Moment): Date | null {
  if (hasRecheckToCome(application, now)) return application.recheckAt;
  const days = policy.recheckDays[own.notFoundChecks];
  if (days === undefined) return null;
  const daysBefore = policy.recheckDays[own.notFoundChecks - 1] ?? 0;
  return new Date(now.getTime() + (days - daysBefore) * DAY_MS);
}

/** Counted from the day the reason was given; and on the day an activity is declared to begin, in the morning. */
function nextWaitCheck(application: Application, verdict: Verdict, { policy, now }: Moment): Date | null {
  const since = application.reason === verdict.reason ? (application.decidedAt ?? now) : now;
  const days = policy.waitRecheckDays.map((day) => since.getTime() + day * DAY_MS);
  const begins =
    verdict.craftBeginsOn === undefined ? [] : [Date.parse(`${verdict.craftBeginsOn}T05:00:00Z`)];
  const next = Math.min(...[...days, ...begins].filter((at) => at > now.getTime()));
  return Number.isFinite(next) ? new Date(next) : null;
}
