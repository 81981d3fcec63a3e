/** Why a text is not a SIREN; the form turns it into a French sentence. */
export type SirenProblem = 'missing' | 'not_digits' | 'wrong_length' | 'bad_checksum' | 'not_attributed';

export type SirenResult = { ok: true; siren: string } | { ok: false; problem: SirenProblem; digits: number };

const SIREN_DIGITS = 9;
const SIRET_DIGITS = 14;

/**
 * Reads a SIREN as people type it: spaces, dots, no-break spaces, a pasted SIRET (its first nine digits) or a
 * FRkk VAT number. Always a string: 005572466 begins with zeros. La Poste (356000000) passes Luhn as a SIREN.
 */
export function parseSiren(text: string): SirenResult {
  const compact = text.normalize('NFKC').replace(/[\s.\-_\u00ad\u200b-\u200f\u2060\ufeff]/gu, '');
  const digits = withoutVatPrefix(compact);
  const refused = (problem: SirenProblem): SirenResult => ({ ok: false, problem, digits: digits.length });
  if (digits === '') return refused('missing');
  if (!/^\d+$/.test(digits)) return refused('not_digits');
  if (digits.length !== SIREN_DIGITS && digits.length !== SIRET_DIGITS) return refused('wrong_length');
  const siren = digits.slice(0, SIREN_DIGITS);
  if (siren === '000000000') return refused('not_attributed');
  return passesLuhn(siren) ? { ok: true, siren } : refused('bad_checksum');
}

/** The ISO/IEC 7812 check that every SIREN passes; no proof that it was attributed. */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** « 732 829 320 », with narrow no-break spaces. */
export function formatSiren(siren: string): string {
  return siren.replace(/(\d{3})(?=\d)/g, '$1\u202f');
}

function withoutVatPrefix(text: string): string {
  const vat = /^FR[0-9A-Z]{2}(\d{9})$/i.exec(text);
  return vat?.[1] ?? text;
}
