import type { Officer } from '../registry/company.js';

/** What was compared, criterion by criterion. A match proves knowledge of public data, not identity. */
export interface NameMatch {
  familyName: boolean;
  firstName: boolean;
  /** The two fields were filled in the other way round. */
  swapped: boolean;
  matches: boolean;
}

export interface TypedName {
  firstName: string | null;
  lastName: string | null;
}

/** Letters that Unicode does not take apart into a letter and an accent. */
const FOLDED_LETTERS: Readonly<Record<string, string>> = {
  Œ: 'OE',
  Æ: 'AE',
  Ł: 'L',
  Ø: 'O',
  Đ: 'D',
  ẞ: 'SS',
};

/** French, Italian, Spanish, Portuguese, Catalan, Dutch, German, Scandinavian, Arabic. */
const PARTICLES: ReadonlySet<string> = new Set(
  `D DE DES DU L LA LE LES AU AUX DA DAL DALL DALLA DALLE DAGLI DAI DEGLI DEI DEL DELL DELLA DELLE DELLO DI LI LO
   LAS LOS Y DAS DO DOS E DELS I T TEN TER VAN DEN DER HET OP AF AM IM UND VOM VON ZU ZUM ZUR AL EL`.split(
    /\s+/,
  ),
);

/** How registers write a name they hide, once folded and closed up. */
const HIDDEN: ReadonlySet<string> = new Set(['', 'ND', 'NONDIFFUSIBLE']);

/** Compares what the applicant typed with one person of a register (RULES, « Names »). */
export function matchPerson(typed: TypedName, officer: Officer): NameMatch {
  const asTyped = compareAsTyped(typed, officer);
  if (asTyped.matches) return asTyped;
  const swapped = compareAsTyped({ firstName: typed.lastName, lastName: typed.firstName }, officer);
  return swapped.matches ? { ...swapped, swapped: true } : asTyped;
}

/** The same, without trying the two fields the other way round. */
export function compareAsTyped(
  { firstName: first, lastName: family }: TypedName,
  officer: Officer,
): NameMatch {
  const familyName = shareOne(familyKeys([family]), familyKeys(officer.familyNames));
  const firstName = shareOne(firstNameKeys([first]), registeredFirstNameKeys(officer.firstNames));
  return { familyName, firstName, swapped: false, matches: familyName && firstName };
}

/** False for nothing, `[ND]`, `ND` and `[NON-DIFFUSIBLE]`, whoever wrote them. */
export function isRealName(text: string | null): text is string {
  return text !== null && !HIDDEN.has(fold(text).replaceAll(' ', ''));
}

/** Upper-case letters and digits, without accents; everything else is one space. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toUpperCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ʻʼ]/g, ' ')
    .replace(/[ŒÆŁØĐẞ]/g, (letter) => FOLDED_LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** « USAGE (NAISSANCE) » is both names. */
function familyKeys(names: readonly (string | null)[]): string[] {
  return names
    .filter(isRealName)
    .flatMap((name) => name.split(/[()]/))
    .map((name) => withoutParticles(fold(name)))
    .filter(isRealName);
}

/** A name made of particles only (Lê, Do) is a name. */
function withoutParticles(folded: string): string {
  const kept = folded.split(' ').filter((word) => !PARTICLES.has(word));
  return kept.length > 0 ? kept.join(' ') : folded;
}

/** Each first name, and those that follow one another: « Jean Pierre » is Jean-Pierre. An initial is no first name. */
function firstNameKeys(names: readonly (string | null)[]): string[] {
  const full = names
    .filter(isRealName)
    .map(fold)
    .filter((name) => /[^ ]{2}/.test(name));
  return full.flatMap((_, from) =>
    full.slice(from).map((__, to) => full.slice(from, from + to + 1).join(' ')),
  );
}

/** A register may write all first names in one cell; as it stands, the cell is one of them too. */
function registeredFirstNameKeys(cells: readonly string[]): string[] {
  const apart = cells.filter(isRealName).flatMap((cell) => cell.split(/[\s,]+/));
  return [...firstNameKeys(apart), ...firstNameKeys(cells)];
}

function shareOne(ours: readonly string[], theirs: readonly string[]): boolean {
  return ours.some((name) => theirs.includes(name));
}
