import { randomInt } from 'node:crypto';

/** No look-alikes: no I, O, U (V), 0, 1. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTVWXYZ';
const RANDOM_LENGTH = 7;

/** A reference people can dictate, e.g. `PDL-7K3M-9QXT`: seven random characters and a check character. */
export function newReference(prefix: string, draw: (below: number) => number = randomInt): string {
  const random = Array.from({ length: RANDOM_LENGTH }, () => ALPHABET.charAt(draw(ALPHABET.length)));
  const body = random.join('');
  return format(prefix, body + checkCharacter(body));
}

/** The reference as it is stored, from what was typed (any case, spaces or no dashes), or null when it cannot be one. */
export function parseReference(prefix: string, typed: string): string | null {
  const compact = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  const body = compact.startsWith(prefix) ? compact.slice(prefix.length) : compact;
  const isRight =
    body.length === RANDOM_LENGTH + 1 &&
    [...body].every((character) => ALPHABET.includes(character)) &&
    checkCharacter(body.slice(0, RANDOM_LENGTH)) === body.charAt(RANDOM_LENGTH);
  return isRight ? format(prefix, body) : null;
}

function format(prefix: string, body: string): string {
  return `${prefix}-${body.slice(0, 4)}-${body.slice(4)}`;
}

/** Weighted sum modulo 31 (prime): finds one wrong character and two swapped ones. */
function checkCharacter(body: string): string {
  const sum = [...body].reduce((total, character, i) => total + (i + 2) * ALPHABET.indexOf(character), 0);
  return ALPHABET.charAt(sum % ALPHABET.length);
}
