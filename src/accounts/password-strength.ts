import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as french from '@zxcvbn-ts/language-fr';
import { APPLICANT_MIN_LENGTH, MAX_LENGTH } from './password-lengths.js';

/** Why a password is not taken; the form turns it into a French sentence. No composition rule (ASVS 6.2.5). */
export type PasswordProblem = 'too_short' | 'too_long' | 'too_common' | 'about_you';

const MIN_SCORE = 3;
const SHORTEST_PERSONAL_WORD = 4;
/**
 * Characters that are judged: what follows a strong beginning only adds to it. With the next limit, a password costs some
 * tens of milliseconds at most; with neither, 128 random characters held the whole process for two seconds.
 */
const JUDGED = 40;
/** Readings of a password where signs stand for letters (`p4$$word`). */
const MOST_READINGS = 10;

const zxcvbn = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...french.dictionary },
  graphs: common.adjacencyGraphs,
  l33tMaxSubstitutions: MOST_READINGS,
});

/**
 * What is wrong with a password, or null.
 * @param personal words it must not be made of: e-mail, names, SIREN, the chamber's name
 */
export function passwordProblem(
  password: string,
  personal: readonly (string | null | undefined)[],
  minLength = APPLICANT_MIN_LENGTH,
): PasswordProblem | null {
  const characters = [...password];
  if (characters.length < minLength) return 'too_short';
  if (characters.length > MAX_LENGTH) return 'too_long';
  const words = personalWords(personal);
  if (isMostly(password, words)) return 'about_you';
  const judged = characters.slice(0, JUDGED).join('');
  return zxcvbn.check(judged, words).score < MIN_SCORE ? 'too_common' : null;
}

function personalWords(personal: readonly (string | null | undefined)[]): string[] {
  return personal
    .flatMap((text) => (text ?? '').toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => [...word].length >= SHORTEST_PERSONAL_WORD);
}

/** True when, personal words taken out, fewer than half of the characters are left; `732 829 320` is `732829320`. */
function isMostly(password: string, words: readonly string[]): boolean {
  const lower = password.toLowerCase();
  return [lower, lower.replace(/[^\p{L}\p{N}]/gu, '')].some((text) => {
    const rest = words.reduce((left, word) => left.replaceAll(word, ''), text);
    return [...rest].length < [...text].length / 2;
  });
}
