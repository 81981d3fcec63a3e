import { fold } from '../names.js';

/** The criteria that the box of the queue understands, by the word that one types before the colon. */
export const CRITERIA = ['motif', 'departement', 'delegation', 'profil', 'age', 'pris', 'statut'] as const;
export type Criterion = (typeof CRITERIA)[number];

const OTHER_NAMES: Readonly<Record<string, Criterion>> = {
  cause: 'motif',
  dep: 'departement',
  reclame: 'pris',
  etat: 'statut',
};

/** A piece of what is typed in the box: words to look for, or a criterion such as `-motif:a,b`. */
export type Piece =
  | { kind: 'words'; text: string }
  | { kind: 'criterion'; criterion: Criterion; isNot: boolean; values: string[]; text: string }
  | { kind: 'unknown'; name: string; text: string };

const PIECE = /(-?)(\p{L}+):((?:"[^"]*"|[^\s",])*(?:,(?:"[^"]*"|[^\s",])*)*)|"[^"]*"|\S+/gu;

/** Takes a text apart. Quotation marks hold a value together; `motif : x`, as French is typed, is `motif:x`. */
export function piecesOf(text: string): Piece[] {
  return [...withoutSpaces(text).matchAll(PIECE)].map(([whole, minus, name, values]) => {
    if (name === undefined) return { kind: 'words', text: whole.replaceAll('"', ' ').trim() };
    const criterion = criterionOf(name);
    if (!criterion) return { kind: 'unknown', name, text: whole };
    return { kind: 'criterion', criterion, isNot: minus === '-', values: listOf(values ?? ''), text: whole };
  });
}

/** The text with a value of a criterion added, or taken away where it stood; other pieces stay as they were typed. */
export function withValue(text: string, criterion: Criterion, value: string, isWanted: boolean): string {
  const pieces = piecesOf(text);
  const values = valuesOf(text, criterion).filter((each) => each !== value);
  const wanted = isWanted ? [...values, value] : values;
  const others = pieces.filter((piece) => !isPositive(piece, criterion)).map((piece) => piece.text);
  return [...(wanted.length > 0 ? [`${criterion}:${wanted.join(',')}`] : []), ...others].join(' ');
}

/** The values that a text wants for a criterion, as they were typed. */
export function valuesOf(text: string, criterion: Criterion): string[] {
  return piecesOf(text).flatMap((piece) => (isPositive(piece, criterion) ? piece.values : []));
}

/** How a name in words is typed as a value: `nom-different-du-dirigeant`. */
export function asValue(words: string): string {
  return fold(words).toLowerCase().replaceAll(' ', '-');
}

function isPositive(piece: Piece, criterion: Criterion): piece is Extract<Piece, { kind: 'criterion' }> {
  return piece.kind === 'criterion' && piece.criterion === criterion && !piece.isNot;
}

function criterionOf(name: string): Criterion | undefined {
  const folded = fold(name).toLowerCase();
  return CRITERIA.find((known) => known === folded) ?? OTHER_NAMES[folded];
}

function withoutSpaces(text: string): string {
  return text.replace(/[“”«»]/g, '"').replace(/(\p{L}+)\s*:\s*/gu, (whole, name: string) => {
    return criterionOf(name) ? `${name}:` : whole;
  });
}

function listOf(values: string): string[] {
  return (values.match(/(?:"[^"]*"|[^,"])+/g) ?? [])
    .map((value) => value.replaceAll('"', '').trim())
    .filter((value) => value !== '');
}
