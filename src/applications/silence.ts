import { answerOf, type Company } from '../registry/company.js';
import type { Application } from './application.entity.js';
import type { Policy } from './policy.js';
import { AFTER_A_CORRECTION } from './reasons.js';
import type { Verdict } from './verdict.js';

const MINUTE_MS = 60_000;

/** The registers cannot tell what the rules need (row 4). */
export interface Silence {
  /** What the demande waits for otherwise: a reason that holds meanwhile, none yet, or one that is true no more. */
  reason: 'holds' | 'none' | 'disproved';
  since: Date;
}

/** The silence a demande waits in, or null where the registers told enough. */
export function silenceOf(
  application: Application,
  { outcome }: Verdict,
  company: Company | null,
  now: Date,
): Silence | null {
  if (outcome !== 'undetermined') return null;
  const reason = reasonUnder(application, company);
  return { reason, since: reason === 'disproved' ? now : (application.unavailableSince ?? now) };
}

/** Whether the silence itself is what the demande waits for: after the policy's delay, a person may look too. */
export function isReason({ reason, since }: Silence, policy: Policy, now: Date): boolean {
  if (reason === 'none') return now.getTime() - since.getTime() >= policy.unavailableMinutes * MINUTE_MS;
  return reason === 'disproved';
}

function reasonUnder({ status, reason }: Application, company: Company | null): Silence['reason'] {
  if (status === 'submitted' || AFTER_A_CORRECTION.some((one) => one === reason)) return 'none';
  const isKnownAfterAll = reason === 'siren_not_found_yet' && company !== null && hasInseeAnswered(company);
  return isKnownAfterAll ? 'disproved' : 'holds';
}

function hasInseeAnswered(company: Company): boolean {
  const answer = answerOf(company, 'insee');
  return answer !== undefined && answer.kind !== 'unavailable';
}
