import { unavailableSources } from '../registry/company.js';
import { readFacts, type Facts, type Question } from './facts.js';
import type { Condition } from './facts/condition.js';
import { ROWS, type Row } from './policy.js';
import { DECISION_TABLE } from './rules/table.js';
import { markRedirected } from './rules/redirected.js';
import { undetermined } from './rules/undetermined.js';
import type { TraceStep, Verdict } from './verdict.js';

/**
 * Thinks a demande through the decision table: the first row that matches decides. A row whose facts are not known
 * does not stop those after it; when none matches, nobody is accepted or refused (row 4).
 */
export function classify(question: Question): Verdict {
  const facts = readFacts(question);
  const trace: TraceStep[] = [];
  for (const row of ROWS) {
    const found = DECISION_TABLE[row].holds(facts, question.policy);
    trace.push(stepOf(row, found));
    if (found.result === 'matched')
      return markRedirected(decided(row, found, facts, question, trace), question);
  }
  return undetermined(question, trace);
}

function stepOf(row: Row, { result, values, missing }: Condition): TraceStep {
  const rule = DECISION_TABLE[row].holds.name;
  return { row, rule, result, values, ...(result === 'unknown' ? { missing } : {}) };
}

/** What stands on Recherche d'entreprises or on the mirror alone refuses nobody: a person confirms it. */
function decided(row: Row, found: Condition, facts: Facts, question: Question, trace: TraceStep[]): Verdict {
  const { reason } = DECISION_TABLE[row];
  const outcome = question.policy.outcomes[row];
  const isToConfirm = outcome === 'rejected' && !found.isFirm;
  return {
    outcome: isToConfirm ? 'pending' : outcome,
    reason: isToConfirm ? 'to_confirm' : typeof reason === 'function' ? reason(facts) : reason,
    row,
    policyVersion: question.policy.version,
    trace,
    missing: question.company ? unavailableSources(question.company) : [],
    ...(row === '9' && facts.ceasedOn.known ? { ceasedOn: facts.ceasedOn.value } : {}),
    ...(row === '13' && facts.openRegions.known ? { regionsFound: [...facts.openRegions.value] } : {}),
  };
}
