import { chamber } from '../../config/chamber.js';
import { classify } from '../classify.js';
import { completeOwn } from '../own-stored.js';
import type { EvidenceContent } from '../evidence.entity.js';
import type { Policy } from '../policy.js';
import type { Verdict } from '../verdict.js';

/** What the rules said of a demande, and what another policy says of the same evidence. */
export interface Replayed {
  before: Verdict;
  after: Verdict;
}

/**
 * Asks the rules again, under another policy, about exactly what was read at the time; no register is asked.
 * @param content as it is stored; null once it was erased
 * @param keptAt when it was stored
 * @returns null when it cannot be replayed: erased, or without a verdict
 */
export function replayVerdict(
  content: EvidenceContent | null,
  keptAt: Date,
  policy: Policy,
): Replayed | null {
  const { verdict: before, applicant, own, company } = content ?? {};
  if (!before || !applicant || !own) return null;
  const now = momentOf(before) ?? keptAt;
  const question = {
    ...{ applicant, company: company ?? null, own: completeOwn(own) },
    ...{ policy, region: chamber.region, now },
  };
  return { before, after: classify(question) };
}

export function isSameVerdict({ before, after }: Replayed): boolean {
  return before.outcome === after.outcome && before.reason === after.reason && before.row === after.row;
}

/** The instant of the verdict: what the form says is read then, and the first rule reads the form. */
function momentOf({ trace }: Verdict): Date | null {
  const fromForm = trace.flatMap(({ values }) => values).find(({ source }) => source === 'form');
  return fromForm ? new Date(fromForm.at) : null;
}
