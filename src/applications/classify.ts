import { unavailableSources, type Company } from '../registry/company.js';
import { readFacts, type Facts, type Question } from './facts.js';
import type { Condition } from './facts/condition.js';
import { skippedIn } from './facts/skipped.js';
import { ROWS, type Row } from './policy.js';
import { publicReason, VERIFICATION, type RuleReason } from './reasons.js';
import { asStranger } from './rules/stranger.js';
import { DECISION_TABLE } from './rules/table.js';
import { markRedirected } from './rules/redirected.js';
import { silentOn } from './rules/silent.js';
import { undetermined } from './rules/undetermined.js';
import type { TraceStep, Verdict } from './verdict.js';

/**
 * Thinks a demande through the decision table: the first row that matches decides. A row whose facts are not known
 * does not stop those after it; when none matches, nobody is accepted or refused (rows 4b and 4).
 */
export function classify(question: Question): Verdict {
  const facts = readFacts(question);
  const { trace, found } = tryRows(facts, question);
  const skipped = skippedIn(question.company);
  const verdict =
    found === null
      ? undetermined(question, trace)
      : markRedirected(decided(found, facts, question, trace), question);
  return skipped.length > 0 ? { ...verdict, skipped } : verdict;
}

interface Found {
  row: Row;
  condition: Condition;
}

function tryRows(facts: Facts, { policy }: Question): { trace: TraceStep[]; found: Found | null } {
  const trace: TraceStep[] = [];
  for (const row of ROWS) {
    const condition = DECISION_TABLE[row].holds(facts, policy);
    trace.push(stepOf(row, condition, trace));
    if (condition.result === 'matched') return { trace, found: { row, condition } };
  }
  return { trace, found: null };
}

function stepOf(row: Row, condition: Condition, before: readonly TraceStep[]): TraceStep {
  const { result, values, missing, lacking } = condition;
  return {
    row,
    rule: DECISION_TABLE[row].holds.name,
    result,
    values: row === '4b' && result === 'matched' ? [silentOn(before, condition)] : values,
    ...(result === 'unknown' ? { missing, lacking } : {}),
  };
}

/** What stands on Recherche d'entreprises or on the mirror alone refuses nobody: a person confirms it. */
function decided({ row, condition }: Found, facts: Facts, question: Question, trace: TraceStep[]): Verdict {
  const outcome = question.policy.outcomes[row];
  const isToConfirm = outcome === 'rejected' && !(condition.isFirm && isPivotFirm(question.company));
  return {
    outcome: isToConfirm ? 'pending' : outcome,
    reason: isToConfirm ? 'to_confirm' : reasonOf(row, facts),
    row,
    policyVersion: question.policy.version,
    trace,
    missing: unavailableSources(question.company),
    ...(row === '4b' && isVerificationForStrangers(facts, question) ? { isVeiled: true } : {}),
    ...(row === '17b' && facts.craftBeginsOn.known && facts.craftBeginsOn.value !== null
      ? { craftBeginsOn: facts.craftBeginsOn.value }
      : {}),
    ...(row === '9' && facts.ceasedOn.known ? { ceasedOn: facts.ceasedOn.value } : {}),
    ...(row === '13' && facts.openRegions.known ? { regionsFound: [...facts.openRegions.value] } : {}),
  };
}

/** A pivot that Recherche d'entreprises alone gives may be another company: nobody is refused on it. */
function isPivotFirm(company: Company | null): boolean {
  return company?.redirectedBy?.source !== 'recherche-entreprises';
}

function reasonOf(row: Row, facts: Facts): RuleReason {
  const { reason } = DECISION_TABLE[row];
  return typeof reason === 'function' ? reason(facts) : reason;
}

/** The sentence of row 4b would reveal that a name is right where a wrong one is answered with `verification`. */
function isVerificationForStrangers(facts: Facts, question: Question): boolean {
  const { found } = tryRows(asStranger(facts), question);
  return found !== null && publicReason('pending', reasonOf(found.row, facts)) === VERIFICATION;
}
