import type { Application } from './application.entity.js';
import type { Policy } from './policy.js';
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
 * When the registers are asked again by themselves, or null for never: an unknown SIREN after the policy's days;
 * a register that cannot be asked after half the time it has been away (5 s to 1 h), for the policy's days. A re-check
 * of an unknown SIREN that falls due is asked until INSEE answers, however long it is away.
 */
export function nextCheckAt(application: Application, verdict: Verdict, moment: Moment): Date | null {
  const { policy, now, unavailableSince } = moment;
  if (verdict.reason === 'siren_not_found_yet') return nextNotFoundCheck(application, moment);
  if (unavailableSince === null) return null;
  const awayMs = now.getTime() - unavailableSince.getTime();
  const isGivenUp = awayMs > policy.unavailableRetryDays * DAY_MS;
  if (isGivenUp && application.reason !== 'siren_not_found_yet') return null;
  const waitMs = Math.min(HOUR_MS, Math.max(5 * SECOND_MS, awayMs / 2));
  const untilPendingMs = policy.unavailableMinutes * MINUTE_MS - awayMs;
  return new Date(now.getTime() + (untilPendingMs > 0 ? Math.min(waitMs, untilPendingMs) : waitMs));
}

/** Whether the next re-check of an unknown SIREN has its day: what is asked by hand before does not move it. */
export function hasRecheckToCome({ reason, recheckAt }: Application, now: Date): boolean {
  return reason === 'siren_not_found_yet' && recheckAt !== null && recheckAt > now;
}

/** Each re-check that is done starts the following interval. */
function nextNotFoundCheck(application: Application, { own, policy, now }: Moment): Date | null {
  if (hasRecheckToCome(application, now)) return application.recheckAt;
  const days = policy.recheckDays[own.notFoundChecks];
  if (days === undefined) return null;
  const daysBefore = policy.recheckDays[own.notFoundChecks - 1] ?? 0;
  return new Date(now.getTime() + (days - daysBefore) * DAY_MS);
}
