import { capitalised, frenchDate, frenchDateTime, frenchList, typeset } from '../config/words.js';
import type { Policy } from './policy.js';
import type { Outcome, ReadValue, TraceStep, Verdict } from './verdict.js';
import { FACT_WORDS, FACTS_OF_ALL, lackingWords } from './words/facts.js';
import { isTableRow, ROW_WORDS } from './words/rules.js';
import { SOURCE_WORDS } from './words/sources.js';

/** Every row of the decision table, with the one that modifies (7) and what is left when none matches (4). */
export type TableRow = keyof typeof ROW_WORDS;

export interface RuleWords {
  title: string;
  condition: string;
}

/** One rule that was tried, ready to be shown. */
export interface StepInWords {
  row: string;
  title: string;
  result: string;
  /** What was read, with its source and date; for a rule without result, which source is to answer, or that none says it. */
  because: string[];
}

export const OUTCOME_WORDS: Readonly<Record<Outcome | 'undetermined', string>> = {
  approved: 'acceptée',
  pending: 'mise en attente de vérification',
  rejected: 'refusée',
  undetermined: 'sans réponse pour le moment',
};

const RESULT_WORDS: Readonly<Record<TraceStep['result'], string>> = {
  matched: 's’applique',
  not_matched: 'ne s’applique pas',
  unknown: 'pas encore de réponse',
};
/** Every register answered, and none of them holds what the rule needs: nothing is awaited. */
const SILENT_RESULT = 'sans réponse';

/** Every rule as the public reads it, with the numbers of a policy version. */
export function ruleWords(policy: Policy): Readonly<Record<TableRow, RuleWords>> {
  const rows = Object.keys(ROW_WORDS) as TableRow[];
  const words = rows.map((row) => [row, inNumbers(row, policy)] as const);
  return Object.fromEntries(words) as Record<TableRow, RuleWords>;
}

/** The steps of a trace, in the order they were tried. */
export function traceInWords(trace: readonly TraceStep[]): StepInWords[] {
  return trace.map(stepInWords);
}

/** « Pourquoi ce dossier est ici » : the rule that decided, what it read, and what of the answers could not be read. */
export function whyInWords({
  trace,
  reason,
  skipped = [],
}: Pick<Verdict, 'trace' | 'reason' | 'skipped'>): StepInWords[] {
  return [
    ...trace.filter(({ result }) => result === 'matched').map(stepInWords),
    ...(reason === 'to_confirm' ? [TO_CONFIRM] : []),
    ...(skipped.length > 0 ? [leftOut(skipped)] : []),
  ];
}

export function stepInWords({ row, result, values, missing = [], lacking = [] }: TraceStep): StepInWords {
  // A trace recorded before row 4b existed names a source here even where all of them had answered: it is shown as it is.
  const isSilent = result === 'unknown' && missing.length === 0;
  return {
    row,
    title: typeset(isTableRow(row) ? ROW_WORDS[row].title : `Règle ${row}`),
    result: isSilent ? SILENT_RESULT : RESULT_WORDS[result],
    because: [
      ...values.map(valueInWords),
      ...(missing.length > 0 ? [awaited(missing)] : []),
      ...(isSilent ? [nobodySays(lacking)] : []),
    ],
  };
}

/** « Répertoire Sirene (Insee), le 23 novembre 2026 à 9 h 05 : l’entreprise est active. » */
export function valueInWords({ fact, value, source, at }: ReadValue): string {
  const words = isFact(fact) ? FACT_WORDS[fact](value) : `${fact} : ${String(value)}`;
  const speaker = FACTS_OF_ALL.has(fact) ? 'registres consultés' : SOURCE_WORDS[source];
  return typeset(`${capitalised(speaker)}, ${when(source, at)} : ${words}.`);
}

const TO_CONFIRM: StepInWords = {
  row: '',
  title: 'Source unique, à confirmer',
  result: RESULT_WORDS.matched,
  because: [
    'Une source qui ne suffit pas à refuser le dit seule : une personne confirme avant tout refus.',
  ].map(typeset),
};

function leftOut(skipped: readonly ReadValue[]): StepInWords {
  const title = 'Ce qui n’a pas pu être lu';
  return { row: '', title, result: RESULT_WORDS.matched, because: skipped.map(valueInWords) };
}

function inNumbers(row: TableRow, policy: Policy): RuleWords {
  const { title, condition } = ROW_WORDS[row];
  const text = typeof condition === 'string' ? condition : condition(policy);
  return { title: typeset(title), condition: typeset(text) };
}

function awaited(missing: NonNullable<TraceStep['missing']>): string {
  return typeset(`Réponse attendue : ${frenchList(missing.map((source) => SOURCE_WORDS[source]))}.`);
}

function nobodySays(lacking: readonly string[]): string {
  const what = lackingWords(lacking);
  return what === null ? 'Aucun registre ne le dit.' : typeset(`Aucun registre ne dit ${what}.`);
}

/** The mirror speaks of the day of its image. */
function when(source: ReadValue['source'], at: string): string {
  return source === 'mirror' ? `image du ${frenchDate(at)}` : `le ${frenchDateTime(at)}`;
}

function isFact(fact: string): fact is keyof typeof FACT_WORDS {
  return Object.hasOwn(FACT_WORDS, fact);
}
