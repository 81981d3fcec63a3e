import type { RegistrySourceName } from '../../config/env.js';
import { answerOf, unavailableSources } from '../../registry/company.js';
import type { Question } from '../facts.js';
import type { ReadValue, TraceStep, Verdict } from '../verdict.js';

/** Who would have been asked, where no register is configured. */
const AUTHORITIES: RegistrySourceName[] = ['insee', 'rne'];

/** Row 4: a fact that was needed could not be asked. Nobody is accepted or refused. */
export function undetermined(question: Question, trace: readonly TraceStep[]): Verdict {
  const needed = [...new Set(trace.flatMap((step) => step.missing ?? []))];
  const missing =
    [needed, unavailableSources(question.company), AUTHORITIES].find(({ length }) => length > 0) ?? [];
  const values = missing.map((source) => silence(question, source));
  return {
    outcome: 'undetermined',
    reason: 'registry_unavailable',
    row: '4',
    policyVersion: question.policy.version,
    trace: [...trace, { row: '4', rule: 'undetermined', result: 'matched', values }],
    missing,
  };
}

/** Why a source did not tell: it could not be asked, or it answered without saying what was needed. */
function silence({ company, now }: Question, source: RegistrySourceName): ReadValue {
  const answer = company ? answerOf(company, source) : undefined;
  const value = !answer ? 'not_configured' : answer.kind === 'unavailable' ? answer.cause : 'silent';
  return { fact: 'unavailable', value, source, at: answer?.at ?? now.toISOString() };
}
