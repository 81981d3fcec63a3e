import { z } from 'zod';
import { typeset } from '../../config/words.js';
import { fieldOf, type Reading } from './field-of.js';

const LONGEST = 100;
/**
 * Letters of any script, spaces, apostrophes (« ’t Hooft » begins with one), hyphens; a dot only at the end of a word, so
 * that no address hides in a name.
 */
const NAME = /^['‘’ʻʼ]?[\p{Ll}\p{Lu}\p{Lt}\p{Lo}](?:[\p{L}\p{M} '‘’·-]|\.(?= |$))*$/u;

const SENTENCES = {
  missing: (label: string) => `Indiquez votre ${label}.`,
  too_long: (label: string) => `Votre ${label} compte 100 caractères au plus.`,
  malformed: (label: string) =>
    `Votre ${label} ne contient que des lettres, des espaces, des apostrophes et des traits d’union.`,
} as const;

/** A name that must be given: « prénom » or « nom ». */
export const nameField = (label: string) => fieldOf(nameText(label), (text) => readName(text, label));

/** A name that may be left out. */
export const optionalNameField = (label: string) =>
  fieldOf(nameText(label).nullish(), (text): Reading<string | null> =>
    text === null || text === undefined || text.trim() === '' ? { value: null } : readName(text, label),
  );

function nameText(label: string) {
  return z.string({ error: typeset(SENTENCES.missing(label)) }).meta({ minLength: 1, maxLength: LONGEST });
}

function readName(text: string, label: string): Reading<string> {
  const name = text
    .normalize('NFC')
    .trim()
    .replace(/[ \u00a0\u202f]+/g, ' ')
    .replace(/[\u2010\u2011]/g, '-');
  if (name === '') return refused('missing', label);
  if ([...name].length > LONGEST) return refused('too_long', label);
  return NAME.test(name) ? { value: name } : refused('malformed', label);
}

function refused(code: keyof typeof SENTENCES, label: string): Reading<never> {
  return { code, message: typeset(SENTENCES[code](label)) };
}
