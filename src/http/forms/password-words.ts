import { APPLICANT_MIN_LENGTH, MAX_LENGTH } from '../../accounts/password-lengths.js';
import { passwordProblem, type PasswordProblem } from '../../accounts/password-strength.js';
import { chamber } from '../../config/chamber.js';
import { typeset } from '../../config/words.js';
import type { FieldError } from './field-error.js';

const SENTENCES: Readonly<Record<PasswordProblem | 'missing', string>> = {
  missing: 'Choisissez un mot de passe.',
  too_short: `Le mot de passe compte au moins ${APPLICANT_MIN_LENGTH} caractères. Quatre mots sans rapport entre eux conviennent très bien.`,
  too_long: `Le mot de passe compte ${MAX_LENGTH} caractères au plus.`,
  too_common: 'Ce mot de passe est trop facile à deviner. Ajoutez-lui des mots sans rapport entre eux.',
  about_you: 'Ce mot de passe ressemble trop à vos réponses ou au nom de la chambre. Choisissez-en un autre.',
};

/** What is wrong with a new password, as a sentence beside its field, or null. */
export function newPasswordError(
  field: string,
  password: string,
  personal: readonly (string | null | undefined)[],
): FieldError | null {
  const code =
    password === '' ? 'missing' : passwordProblem(password, [...personal, chamber.name, chamber.shortName]);
  return code === null ? null : { field, code, message: typeset(SENTENCES[code]) };
}

export const passwordHint = typeset(
  `${APPLICANT_MIN_LENGTH} caractères au moins : par exemple quatre mots sans rapport entre eux.`,
);
