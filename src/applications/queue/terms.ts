import { chamber } from '../../config/chamber.js';
import { parseSiren } from '../../registry/siren.js';
import { fold } from '../names.js';

/** What is looked for, as it was recognised. */
export type Term =
  | { kind: 'siren'; siren: string }
  /** The beginning of a SIREN, of a reference or of a name. */
  | { kind: 'digits'; digits: string }
  /** A whole address, its beginning, or `@` and the beginning of its domain; in small letters. */
  | { kind: 'email'; email: string }
  /** The beginning of a name, of an enterprise's name or of a reference; folded, in small letters. */
  | { kind: 'word'; word: string }
  /** A word that an address may begin with, e.g. `jm.martin85`. */
  | { kind: 'addressOrWords'; email: string; words: string[] };

const FEWEST_DIGITS = 9;
/** Nine digits or more, spaced or dotted as people copy them, after the `FR12` of a VAT number. */
const LONG_NUMBER =
  /(?<![\p{L}\p{N}@._-])(?:FR\s?[0-9A-Z]{2}\s?)?\d(?:[\s.\-\u00a0\u202f]?\d){8,}(?![\p{L}\p{N}@_])/giu;
/** Every reference begins with the letters of the chamber: they are not looked for. */
const REFERENCE_PREFIX = new RegExp(
  `(?<!\\S)${chamber.referencePrefix}[\\s-]*(?=[0-9a-z]{2,4}(?:[\\s-]?[0-9a-z]{1,4})?(?!\\S))`,
  'giu',
);

/**
 * Recognises in the words of the box SIREN, SIRET, VAT number, e-mail, reference and names, in any order.
 * `problems`: what could not be looked for, in French.
 */
export function termsOf(text: string): { terms: Term[]; problems: string[] } {
  const problems: string[] = [];
  const terms: Term[] = [];
  const rest = text.replace(LONG_NUMBER, (number) => {
    const siren = sirenIn(number);
    if (siren === null) problems.push(wrongLength(number));
    else terms.push({ kind: 'siren', siren });
    return ' ';
  });
  terms.push(...rest.replace(REFERENCE_PREFIX, '').split(/\s+/).flatMap(termOf));
  if (terms.length === 1 && isTooShort(terms[0])) problems.push('Tapez au moins deux lettres ou chiffres.');
  return { terms, problems };
}

/** A wrong check digit is looked for all the same: nothing will be found, and that is the answer. */
function sirenIn(number: string): string | null {
  const parsed = parseSiren(number);
  if (parsed.ok) return parsed.siren;
  const isWhole = parsed.problem === 'bad_checksum' || parsed.problem === 'not_attributed';
  return isWhole ? number.replace(/\D/g, '').slice(-parsed.digits).slice(0, FEWEST_DIGITS) : null;
}

function termOf(typed: string): Term[] {
  const email = typed.toLowerCase().replace(/^[<("']+|[>)"',;.]+$/g, '');
  if (email.includes('@') && email.length > 1) return [{ kind: 'email', email }];
  if (/^\d+$/.test(email)) return [{ kind: 'digits', digits: email }];
  const words = fold(typed).toLowerCase().split(' ').filter(Boolean);
  if (/\p{L}[._]\p{L}|\p{L}\d/u.test(email)) return [{ kind: 'addressOrWords', email, words }];
  return words.map((word) => ({ kind: 'word', word }));
}

function isTooShort(term: Term | undefined): boolean {
  return (
    (term?.kind === 'word' && term.word.length < 2) || (term?.kind === 'digits' && term.digits.length < 2)
  );
}

function wrongLength(number: string): string {
  const digits = number.replace(/\D/g, '').length;
  return `« ${number.trim()} » compte ${String(digits)} chiffres : un SIREN en compte 9, un SIRET 14.`;
}
