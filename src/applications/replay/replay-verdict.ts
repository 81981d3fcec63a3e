import { chamber } from '../../config/chamber.js';
import { classify } from '../classify.js';
import { completeOwn } from '../own-stored.js';
import type { EvidenceContent } from '../evidence.entity.js';
import type { Policy } from '../policy.js';
import type { Verdict } from '../verdict.js';
import { isComplete, isReadable, type CompleteEvidence } from './stored-evidence.js';

/**
 * Why a verdict is no longer the same: `reading` where the policy it was decided under says today what the tried one
 * says, so that only the way the registers are read has changed; `policy` otherwise.
 */
export type ChangeCause = 'reading' | 'policy';

/** What the rules said of a demande, and what another policy says of the same evidence; no cause where it is the same. */
export interface Replayed {
  before: Verdict;
  after: Verdict;
  cause: ChangeCause | null;
}

export type NotReplayable =
  'evidence_erased' | 'verdict_not_stored' | 'evidence_unreadable' | 'policy_unknown';

export type Replay = ({ kind: 'replayed' } & Replayed) | { kind: 'not_replayable'; why: NotReplayable };

export interface KeptEvidence {
  /** As it is stored; null once it was erased. */
  content: EvidenceContent | null;
  keptAt: Date;
}

export interface ReplayPolicies {
  tried: Policy;
  /** Every policy that has decided, by version. */
  applied: ReadonlyMap<number, Policy>;
}

/**
 * Asks the rules again, under another policy, about exactly what was read at the time; no register is asked. Fields
 * that the record of the time lacks are read as they were then.
 */
export function replayVerdict({ content, keptAt }: KeptEvidence, { tried, applied }: ReplayPolicies): Replay {
  if (content === null) return notReplayable('evidence_erased');
  if (!isComplete(content)) return notReplayable('verdict_not_stored');
  if (!isReadable(content)) return notReplayable('evidence_unreadable');
  const decidedUnder = applied.get(content.verdict.policyVersion);
  if (!decidedUnder) return notReplayable('policy_unknown');
  try {
    return { kind: 'replayed', ...askedAgain(content, keptAt, { tried, decidedUnder }) };
  } catch (error) {
    // A text that should be a day, say, fails only where a rule reads it. One such file never ends a whole replay.
    if (error instanceof TypeError || error instanceof RangeError)
      return notReplayable('evidence_unreadable');
    throw error;
  }
}

function notReplayable(why: NotReplayable): Replay {
  return { kind: 'not_replayable', why };
}

function askedAgain(
  { verdict: before, applicant, own, company }: CompleteEvidence,
  keptAt: Date,
  { tried, decidedUnder }: { tried: Policy; decidedUnder: Policy },
): Replayed {
  const now = momentOf(before) ?? keptAt;
  const asked = { applicant, company: company ?? null, own: completeOwn(own) };
  const question = { ...asked, region: chamber.region, now };
  const after = classify({ ...question, policy: tried });
  if (isSameVerdict(before, after)) return { before, after, cause: null };
  const reread = classify({ ...question, policy: decidedUnder });
  return { before, after, cause: isSameVerdict(reread, after) ? 'reading' : 'policy' };
}

function isSameVerdict(one: Verdict, other: Verdict): boolean {
  return one.outcome === other.outcome && one.reason === other.reason && one.row === other.row;
}

/** The instant of the verdict: what the form says is read then, and the first rule reads the form. */
function momentOf({ trace }: Verdict): Date | null {
  const fromForm = trace.flatMap(({ values }) => values).find(({ source }) => source === 'form');
  return fromForm ? new Date(fromForm.at) : null;
}
