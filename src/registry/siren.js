// @ts-check
/* Plain JavaScript without imports: the browser's script begins with this file, so that the hint beside the field and
   the server read a SIREN with the same function. No lookbehind: Safari before 16.4 would refuse the whole script. */

/**
 * Why a text is not a SIREN; the form turns it into a French sentence.
 * @typedef {'missing' | 'not_digits' | 'wrong_length' | 'bad_checksum' | 'not_attributed'} SirenProblem
 */
/** @typedef {{ ok: true; siren: string } | { ok: false; problem: SirenProblem; digits: number }} SirenResult */

const SIREN_DIGITS = 9;
const SIRET_DIGITS = 14;

/** Accents (after NFKD), soft hyphens, zero-width and directional marks, the byte order mark. */
const MARKS = /[\p{M}\p{Cf}]/gu;
/** Spaces, punctuation with every dash and quote, the minus sign, and what stands between a label and its number. */
const SEPARATORS = /[\s\p{P}\u2212\u00b0=|`]+/gu;
/** « 44FR »: between letters and digits, one space. */
const LETTER_MEETS_DIGIT = /\p{L}(?=\d)|\d(?=\p{L})/gu;

/** The country and the key of a French VAT number, before exactly nine digits. */
const VAT_PREFIX = / FR(?: ?[0-9A-Z]){2}(?= ?\d(?: ?\d){8} (?!\d))/g;
const LABEL =
  / (?:N|NO|NUM|NUMERO)(?: DE)?(?= )| (?:SIRENE?|SIRET|RNE|T ?V ?A|INTRA|(?:INTRA)?COMMUNAUTAIRE)(?= )/g;
/** « RCS Nantes B », « RM 44 », « RM 2A »: a département is a word of its own, and never completes nine digits. */
const REGISTER =
  / R ?(?:C ?S|M(?! \d(?: ?\d){8}(?:(?: ?\d){5})? (?!\d))(?: (?:\d\d|97\d|2 [AB])(?= ))?|M)(?= )(?: \p{L}+)*/gu;

/**
 * Reads a SIREN as people type or paste it: spaces, dashes, invisible marks, a label, the « RCS Nantes » or « RM 44 » of a
 * letterhead, a SIRET (its first nine digits) or a VAT number. Two different numbers are refused.
 * Always a string: 005572466 begins with zeros. La Poste (356000000) passes Luhn as a SIREN.
 * @param {string} text
 * @returns {SirenResult} When refused, `digits` counts the digits typed, without those of a VAT key or a département.
 */
export function parseSiren(text) {
  const numbers = numbersIn(text);
  const sirens = new Set(numbers.map((number) => number.slice(0, SIREN_DIGITS)));
  const [siren = ''] = sirens;
  const digits = numbers.join('').replace(/\D/g, '').length;
  /** @param {SirenProblem} problem */
  const refused = (problem) => /** @type {const} */ ({ ok: false, problem, digits });
  if (numbers.length === 0) return refused(/[\p{L}\p{N}]/u.test(text) ? 'not_digits' : 'missing');
  if (!numbers.every((number) => /^\d+$/.test(number))) return refused('not_digits');
  if (!numbers.every(isWhole)) return refused(numbers.length === 1 ? 'wrong_length' : 'not_digits');
  if (sirens.size > 1) return refused('wrong_length');
  if (siren === '000000000') return refused('not_attributed');
  return passesLuhn(siren) ? { ok: true, siren } : refused('bad_checksum');
}

/**
 * The ISO/IEC 7812 check that every SIREN passes; no proof that it was attributed.
 * @param {string} digits
 */
export function passesLuhn(digits) {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/**
 * « 732 829 320 », with narrow no-break spaces.
 * @param {string} siren
 */
export function formatSiren(siren) {
  return siren.replace(/(\d{3})(?=\d)/g, '$1\u202f');
}

/**
 * What stands between the labels, without its spaces; whatever no label explains stays in it.
 * @param {string} text
 */
function numbersIn(text) {
  const words = text.normalize('NFKD').replace(MARKS, '').replace(SEPARATORS, ' ').toUpperCase();
  return ` ${words.replace(LETTER_MEETS_DIGIT, '$& ')} `
    .replace(/ +/g, ' ')
    .replace(VAT_PREFIX, ' ;')
    .replace(LABEL, ' ;')
    .replace(REGISTER, ' ;')
    .split(';')
    .map((number) => number.replace(/ /g, ''))
    .filter((number) => number !== '');
}

/** @param {string} number */
function isWhole(number) {
  return number.length === SIREN_DIGITS || number.length === SIRET_DIGITS;
}
