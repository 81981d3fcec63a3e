import type { RegistrySourceName } from '../config/env.js';
import type { AnswerStore } from './answer-store.js';
import { cached } from './cached.js';
import type { Company, Provenance, SourceAnswer, UnavailableCause } from './company.js';
import { RegistryUnavailable } from './errors.js';
import { guarded } from './guarded.js';
import { observed, type RegistryWatch } from './observed.js';
import { paced } from './paced.js';
import type { Ask, AskOptions, Source } from './source.js';
import { timed } from './timed.js';

/** Something only a person can mend: a register refuses our key. */
export interface RegistryAlarm {
  source: RegistrySourceName;
  cause: UnavailableCause;
}

export interface FindCompanyParts {
  /** In the order of REGISTRY_SOURCES. */
  sources: readonly Source[];
  answers: AnswerStore;
  timeoutMs: number;
  clock: () => Date;
  onAlarm: (alarm: RegistryAlarm) => void;
  watch?: RegistryWatch | undefined;
}

/** Our picture of a company. A source that cannot be asked says so in its answer; it never stops the others. */
export type FindCompany = (siren: string, options?: AskOptions) => Promise<Company>;

/** Composes the sources into one question: all are asked at once, and their answers stand in order. */
export function createFindCompany(parts: FindCompanyParts): FindCompany {
  const sources = parts.sources.map((source) => ({ name: source.name, ask: asked(source, parts) }));
  const askAll = (siren: string, options: AskOptions) =>
    Promise.all(sources.map(({ name, ask }) => answerOf(name, () => ask(siren, options), parts)));

  return async (siren, options = {}) => {
    if (!/^\d{9}$/.test(siren)) throw new TypeError('A company is found by the nine digits of its SIREN.');
    const answers = await askAll(siren, options);
    const pivot = pivotIn(answers);
    if (pivot === null) return { siren, redirectedFrom: null, answers };
    const answersForPivot = await askAll(pivot.siren, options);
    return {
      siren: pivot.siren,
      redirectedFrom: siren,
      redirectedBy: pivot.by,
      answers: answersForPivot.map(withoutSecondRedirect),
    };
  };
}

/** Read from the inside out: each call is cut off in time and waits its turn; failures open a breaker; answers are kept. */
function asked(source: Source, { answers, timeoutMs, clock, watch }: FindCompanyParts): Ask {
  if (!('connect' in source)) return source.ask;
  const { name, pace, connect } = source;
  const tell = watch?.onCall ?? (() => undefined);
  return cached(
    name,
    answers,
    clock,
    guarded(
      name,
      connect((call) => paced(pace, clock, observed(name, tell, timed(name, timeoutMs, call)))),
    ),
  );
}

/** Only "could not be asked" becomes an answer here; a cancelled job or a mistake of ours rises. */
async function answerOf(
  source: RegistrySourceName,
  ask: () => Promise<SourceAnswer>,
  { clock, onAlarm, watch }: FindCompanyParts,
): Promise<SourceAnswer> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof RegistryUnavailable)) throw error;
    if (error.reason === 'unauthorized') onAlarm({ source, cause: error.reason });
    if (error.reason === 'malformed') watch?.onUnreadable(source);
    return { kind: 'unavailable', source, at: clock().toISOString(), cause: error.reason };
  }
}

/** INSEE says which SIREN replaces a doublon; where it cannot be asked, Recherche d'entreprises (`siren_pivot`) does. */
function pivotIn(answers: readonly SourceAnswer[]): { siren: string; by: Provenance } | null {
  const redirection = answers.find((answer) => answer.kind === 'redirected');
  if (redirection) return { siren: redirection.pivot, by: provenanceOf(redirection) };
  const hasInseeAnswered = answers.some(({ source, kind }) => source === 'insee' && kind !== 'unavailable');
  if (hasInseeAnswered) return null;
  for (const answer of answers) {
    if (answer.kind === 'found' && answer.record.replacedBy !== undefined)
      return { siren: answer.record.replacedBy, by: provenanceOf(answer) };
  }
  return null;
}

function provenanceOf({ source, at }: SourceAnswer): Provenance {
  return { source, at };
}

/** A pivot is never a doublon itself: a chain or a loop says nothing about the company. */
function withoutSecondRedirect(answer: SourceAnswer): SourceAnswer {
  if (answer.kind !== 'redirected') return answer;
  return { kind: 'unavailable', source: answer.source, at: answer.at, cause: 'malformed' };
}
