import type { Application } from './application.entity.js';
import type { Policy } from './policy.js';
import type { OwnKnowledge, Verdict } from './verdict.js';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * When the registers are asked again by themselves, or null for never: an unknown SIREN after the policy's days;
 * a register that could not be asked after half the demande's age (5 s to 1 h), for the policy's days.
 */
export function nextCheckAt(
  application: Application,
  verdict: Verdict,
  own: OwnKnowledge,
  policy: Policy,
  now: Date,
): Date | null {
  if (verdict.reason === 'siren_not_found_yet') return nextNotFoundCheck(application, own, policy, now);
  if (verdict.outcome !== 'undetermined') return null;
  const ageMs = now.getTime() - application.checkSince.getTime();
  if (ageMs > policy.unavailableRetryDays * DAY_MS) return null;
  const waitMs = Math.min(HOUR_MS, Math.max(5 * SECOND_MS, ageMs / 2));
  const untilPendingMs = policy.unavailableMinutes * MINUTE_MS - ageMs;
  return new Date(now.getTime() + (untilPendingMs > 0 ? Math.min(waitMs, untilPendingMs) : waitMs));
}

/** A check asked for by hand does not move the next one; each that falls due starts the following interval. */
function nextNotFoundCheck(
  application: Application,
  own: OwnKnowledge,
  policy: Policy,
  now: Date,
): Date | null {
  const { recheckAt } = application;
  if (application.reason === 'siren_not_found_yet' && recheckAt !== null && recheckAt > now) return recheckAt;
  const days = policy.recheckDays[own.notFoundChecks];
  if (days === undefined) return null;
  const daysBefore = policy.recheckDays[own.notFoundChecks - 1] ?? 0;
  return new Date(now.getTime() + (days - daysBefore) * DAY_MS);
}
