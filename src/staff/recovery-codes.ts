import { createHash, randomInt } from 'node:crypto';

const CODES = 10;
const LENGTH = 24;
/**
 * No look-alike letters; 31 signs, so that a code holds 118 bits: from 112 on, a plain digest is enough (ASVS 5.0,
 * 6.5.2).
 */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'.replace('L', '');

/** Ten codes for the day the telephone is lost, in six groups of four: `7K3M-9QXT-…`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: CODES }, () =>
    Array.from({ length: LENGTH }, (_, index) => (index > 0 && index % 4 === 0 ? '-' : '') + sign()).join(''),
  );
}

/** What is kept of a code; spaces, dashes and case do not matter. */
export function recoveryDigest(code: string): string {
  const plain = code.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return createHash('sha256').update(plain).digest('base64url');
}

function sign(): string {
  return SIGNS.charAt(randomInt(SIGNS.length));
}
