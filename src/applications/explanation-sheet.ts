import { typeset } from '../config/words.js';
import type { Policy } from './policy.js';
import { publicReason, VERIFICATION } from './reasons.js';
import {
  OUTCOME_WORDS,
  ruleWords,
  traceInWords,
  valueInWords,
  type RuleWords,
  type StepInWords,
} from './trace-in-words.js';
import { isTableRow } from './words/rules.js';
import type { TraceStep, Verdict } from './verdict.js';

/** What CRPA R311-3-1-2 lets the person ask about a decision that rules made or prepared. */
export interface ExplanationSheet {
  /** 1° To what degree and how the rules contributed. */
  contribution: string;
  /** 2° The data used, and their sources. */
  data: string[];
  /** 3° The parameters and their weight, as they applied to this file. */
  parameters: { weight: string; deciding: RuleWords | null; version: number };
  /** 4° The operations, one after the other. */
  operations: StepInWords[];
  /** Operations that compare names are left out while the demande waits. */
  isShortened: boolean;
}

/**
 * Made from the stored trace and the policy version it ran under: the same file always gives the same sheet. What
 * would tell of other people is left out, and while a person verifies, so is what outsiders are not told (RULES).
 */
export function explanationSheet(verdict: Verdict, policy: Policy): ExplanationSheet {
  const { outcome, reason } = verdict;
  const isVeiled =
    outcome === 'pending' && publicReason('pending', reason, verdict.isVeiled === true) === VERIFICATION;
  const trace = isVeiled ? [] : shownSteps(verdict).map(withoutOthers);
  const skipped = isVeiled ? [] : (verdict.skipped ?? []);
  const read = [...trace.flatMap(({ values }) => values), ...skipped].map(valueInWords);
  return {
    contribution: typeset(contribution(verdict)),
    data: [...new Set(read)],
    parameters: {
      weight: typeset(WEIGHT),
      deciding: !isVeiled && isTableRow(verdict.row) ? ruleWords(policy)[verdict.row] : null,
      version: verdict.policyVersion,
    },
    operations: traceInWords(trace),
    isShortened: !isVeiled && trace.length < verdict.trace.length,
  };
}

/** Rows whose result depends on the applicant's name, or on somebody else's account. */
const ON_THE_LINK: ReadonlySet<string> = new Set(['20', '21', '22', '23']);

/** While a demande waits, whether a name is right is not said: not by the result of a rule either. */
function shownSteps({ outcome, trace }: Verdict): TraceStep[] {
  const isWaiting = outcome === 'pending' || outcome === 'undetermined';
  return isWaiting ? trace.filter(({ row }) => !ON_THE_LINK.has(row)) : trace;
}

/** Representatives' names, and whether somebody else has an account, are not the applicant's to know. */
function withoutOthers(step: TraceStep): TraceStep {
  return { ...step, values: step.values.filter(({ fact }) => fact !== 'ownerNames' && fact !== 'sibling') };
}

const WEIGHT =
  'Les règles sont essayées dans un ordre fixe et la première qui s’applique décide. Aucune n’a de poids ni de note : ni la taille, ni le chiffre d’affaires, ni une procédure collective n’entrent en compte.';

function contribution({ outcome }: Verdict): string {
  const made = `La demande a été ${OUTCOME_WORDS[outcome]} par des règles, sans intervention d’une personne`;
  switch (outcome) {
    case 'approved':
      return `${made}.`;
    case 'rejected':
      return `${made}. Un agent réexamine la demande si vous le demandez.`;
    case 'pending':
      return `${made}. Les règles n’ont fait que trier : un agent étudie la demande et décide.`;
    case 'undetermined':
      return 'Les règles n’ont rien décidé : un registre nécessaire n’a pas répondu.';
  }
}
