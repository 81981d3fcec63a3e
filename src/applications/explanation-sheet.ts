import { typeset } from '../config/words.js';
import type { Policy } from './policy.js';
import {
  OUTCOME_WORDS,
  ruleWords,
  traceInWords,
  valueInWords,
  type RuleWords,
  type StepInWords,
} from './trace-in-words.js';
import { isTableRow } from './words/rules.js';
import type { Verdict } from './verdict.js';

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
}

/** Made from the stored trace and the policy version it ran under: the same file always gives the same sheet. */
export function explanationSheet(verdict: Verdict, policy: Policy): ExplanationSheet {
  const read = verdict.trace.flatMap(({ values }) => values.map(valueInWords));
  return {
    contribution: typeset(contribution(verdict)),
    data: [...new Set(read)],
    parameters: {
      weight: typeset(WEIGHT),
      deciding: isTableRow(verdict.row) ? ruleWords(policy)[verdict.row] : null,
      version: verdict.policyVersion,
    },
    operations: traceInWords(verdict.trace),
  };
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
