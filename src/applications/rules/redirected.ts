import { answerOf } from '../../registry/company.js';
import type { Question } from '../facts.js';
import type { TraceStep, Verdict } from '../verdict.js';

/**
 * Row 7, which modifies: INSEE closed the SIREN as a double (301) and the pivot was evaluated in its place. A person
 * confirms an approval; nor is a SIREN that INSEE redirects unknown to it.
 */
export function markRedirected(verdict: Verdict, { company, now }: Question): Verdict {
  if (!company || company.redirectedFrom === null) return verdict;
  const { source, at } = company.redirectedBy ?? {
    source: 'insee' as const,
    at: answerOf(company, 'insee')?.at ?? now.toISOString(),
  };
  const isInDoubt = verdict.outcome === 'approved' || verdict.reason === 'siren_unknown';
  const step: TraceStep = {
    row: '7',
    rule: 'redirected',
    result: isInDoubt ? 'matched' : 'not_matched',
    values: [{ fact: 'redirectedFrom', value: [company.redirectedFrom, company.siren], source, at }],
  };
  const traced = { ...verdict, trace: [...verdict.trace, step] };
  return isInDoubt ? { ...traced, outcome: 'pending', reason: 'siren_duplicate', row: '7' } : traced;
}
