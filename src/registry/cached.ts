import type { RegistrySourceName } from '../config/env.js';
import { parisDay } from '../config/paris-day.js';
import type { AnswerStore } from './answer-store.js';
import { READING_VERSION } from './company.js';
import type { Ask, GivenAnswer } from './source.js';

const HOUR_MS = 3_600_000;

/** How long an answer holds. "Not found" is short: a new company appears in SIRENE the night after its registration. */
const KEPT_MS: Readonly<Record<GivenAnswer['kind'], number>> = {
  found: 12 * HOUR_MS,
  redirected: 12 * HOUR_MS,
  absent: HOUR_MS,
  withheld: HOUR_MS,
};

/**
 * Answers from what was kept unless a fresher one is wanted. What could not be asked is thrown, so it is never kept. A
 * company found lately may have cost dozens of calls: whoever corrects a demande again and again uses none up.
 */
export function cached(source: RegistrySourceName, answers: AnswerStore, clock: () => Date, ask: Ask): Ask {
  return async (siren, options) => {
    const now = clock();
    const known = options.fresh === true ? null : await answers.find(siren, source, now);
    const isWanted = known !== null && (options.fresh !== 'lately' || isFoundLately(known, now));
    if (isWanted && isOfTodaysReading(known, now)) return known;
    const answer = await ask(siren, options);
    await answers.keep(siren, answer, new Date(Date.parse(answer.at) + KEPT_MS[answer.kind]));
    return answer;
  };
}

/**
 * A record says what is open and what runs on the day it was read, as the translators of then read it: another day, or
 * another version of them, asks again.
 */
function isOfTodaysReading(answer: GivenAnswer, now: Date): boolean {
  if (answer.kind !== 'found') return true;
  return answer.record.reading === READING_VERSION && parisDay(new Date(answer.at)) === parisDay(now);
}

function isFoundLately({ kind, at }: GivenAnswer, now: Date): boolean {
  return kind === 'found' && now.getTime() - Date.parse(at) < HOUR_MS;
}
