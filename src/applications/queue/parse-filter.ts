import { fold } from '../names.js';
import { parseAge } from './parse-age.js';
import type { Choice, Claimer, QueueFilter } from './filter.js';
import { EVERYTHING } from './filter.js';
import { CRITERIA, piecesOf, type Criterion, type Piece } from './pieces.js';
import { termsOf } from './terms.js';
import * as vocabulary from './vocabulary.js';
import type { Word } from './vocabulary.js';

/** A filter, or why the text is none: nothing of it is ever left out in silence. */
export type ParsedFilter = { ok: true; filter: QueueFilter } | { ok: false; problems: string[] };

/** Somebody whose files can be asked for by name. */
export interface Colleague {
  staffId: string;
  name: string;
}

const LONGEST = 500;
const MOST_NAMED = 8;

/**
 * Reads what is typed in the box of the queue: words to look for (SIREN, SIRET, e-mail, name, reference) and criteria
 * such as `motif:`, `-motif:` or `age:>5j`. Values of one criterion add up; different criteria must all hold.
 * How long a text may be is said here and nowhere else, so that a filter shown can be exported, chosen and kept.
 */
export function parseFilter(text: string, colleagues: readonly Colleague[] = []): ParsedFilter {
  if (text.length > LONGEST) return { ok: false, problems: [`La recherche dépasse ${LONGEST} caractères.`] };
  const pieces = piecesOf(text);
  const problems = pieces.flatMap(unknownCriterion);
  const { terms, ...looked } = termsOf(wordsIn(pieces));
  problems.push(...looked.problems);
  const read = <T>(criterion: Criterion, one: (value: string) => T[] | string): Choice<T> =>
    readCriterion(pieces, { criterion, one }, problems);
  const among = <T>(criterion: Criterion, words: readonly Word<T>[]) =>
    read(criterion, (value) => wordFor(value, words));
  const filter: QueueFilter = {
    terms,
    statuses: statusesOf(among('statut', vocabulary.STATUS_WORDS)),
    reasons: among('motif', vocabulary.REASON_WORDS),
    departements: among('departement', vocabulary.DEPARTEMENT_WORDS),
    delegations: among('delegation', vocabulary.DELEGATION_WORDS),
    profiles: among('profil', vocabulary.PROFILE_WORDS),
    claimers: among('pris', [...vocabulary.CLAIMER_WORDS, ...colleagues.map(claimerWord)]),
    ages: read('age', parseAge),
  };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, filter };
}

function readCriterion<T>(
  pieces: readonly Piece[],
  { criterion, one }: { criterion: Criterion; one: (value: string) => T[] | string },
  problems: string[],
): Choice<T> {
  const choice: { any: T[]; none: T[] } = { any: [], none: [] };
  for (const piece of pieces) {
    if (piece.kind !== 'criterion' || piece.criterion !== criterion) continue;
    if (piece.values.length === 0) {
      problems.push(`« ${criterion}: » attend une valeur, par exemple ${vocabulary.EXAMPLES[criterion]}.`);
    }
    for (const value of piece.values) {
      const found = one(value);
      if (typeof found === 'string') problems.push(`« ${criterion}:${value} » : ${found}`);
      else choice[piece.isNot ? 'none' : 'any'].push(...found);
    }
  }
  return choice;
}

/** The value meant: its exact word, else the only one whose words begin so; else what was expected. */
function wordFor<T>(typed: string, words: readonly Word<T>[]): T[] | string {
  const wanted = fold(typed);
  const said = words.map((word) => ({ word, names: [word.typed, word.label, ...word.also].map(fold) }));
  const exact = said.filter(({ names }) => names.includes(wanted));
  const close = said.filter(({ names }) => names.some((name) => ` ${name}`.includes(` ${wanted}`)));
  const [found, ...others] = exact.length > 0 ? exact : wanted === '' ? [] : close;
  if (!found) return `valeur inconnue. Attendu : ${listOf(words)}.`;
  if (others.length === 0) return [found.word.value];
  return `plusieurs valeurs correspondent : ${listOf([found, ...others].map(({ word }) => word))}.`;
}

function listOf(words: readonly Word<unknown>[]): string {
  const named = words.slice(0, MOST_NAMED).map(({ typed }) => typed);
  return named.join(', ') + (words.length > MOST_NAMED ? ', etc' : '');
}

function statusesOf({ any, none }: Choice<QueueFilter['statuses']['any'][number] | 'all'>) {
  const given = any.filter((status) => status !== 'all');
  const isSaid = any.length > 0 || none.length > 0;
  const isAll = any.includes('all') || (any.length === 0 && none.length > 0);
  return {
    any: !isSaid ? EVERYTHING.statuses.any : isAll ? [] : given,
    none: none.filter((status) => status !== 'all'),
  };
}

function unknownCriterion(piece: Piece): string[] {
  if (piece.kind !== 'unknown') return [];
  return [`« ${piece.name}: » n’est pas un critère connu. Attendu : ${CRITERIA.join(', ')}.`];
}

function wordsIn(pieces: readonly Piece[]): string {
  return pieces.flatMap((piece) => (piece.kind === 'words' ? [piece.text] : [])).join(' ');
}

export function claimerWord({ staffId, name }: Colleague): Word<Claimer> {
  return { value: { staffId }, typed: `"${name}"`, label: name, also: [] };
}
