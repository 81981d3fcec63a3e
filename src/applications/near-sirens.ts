import { passesLuhn } from '../registry/siren.js';

const SIREN_DIGITS = 9;
const DIGITS = [...'0123456789'];

/**
 * The SIRENs that somebody may have meant by digits that are none: one digit wrong, two neighbours swapped, one too many
 * or one too few. Only numbers that pass the check; itself never.
 */
export function nearSirens(digits: string): string[] {
  if (!/^\d{8,10}$/.test(digits)) return [];
  const places = Array.from({ length: digits.length + 1 }, (_, place) => place);
  const meant = places.flatMap((place) => [
    ...DIGITS.map((digit) => digits.slice(0, place) + digit + digits.slice(place + 1)),
    ...DIGITS.map((digit) => digits.slice(0, place) + digit + digits.slice(place)),
    digits.slice(0, place) + digits.slice(place + 1),
    digits.slice(0, place) +
      digits
        .slice(place, place + 2)
        .split('')
        .reverse()
        .join('') +
      digits.slice(place + 2),
  ]);
  return [...new Set(meant)].filter(
    (siren) =>
      siren.length === SIREN_DIGITS && siren !== digits && passesLuhn(siren) && siren !== '000000000',
  );
}
