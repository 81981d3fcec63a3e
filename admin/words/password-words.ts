import { MAX_LENGTH, STAFF_MIN_LENGTH } from '../../src/accounts/password-lengths.js';
import { typeset } from '../../src/config/words.js';
import type { NewPassword } from '../../src/staff/staff-password.js';

type Problem = Extract<NewPassword, { kind: 'refused' }>['problem'];

/** Why a new password of staff is not taken. */
export const PASSWORD_WORDS: Readonly<Record<Problem, string>> = {
  too_short: `Le mot de passe compte au moins ${STAFF_MIN_LENGTH} caractères. Cinq mots sans rapport entre eux conviennent très bien.`,
  too_long: `Le mot de passe compte ${MAX_LENGTH} caractères au plus.`,
  too_common: 'Ce mot de passe est trop facile à deviner. Ajoutez-lui des mots sans rapport entre eux.',
  about_you: 'Ce mot de passe ressemble trop à votre nom ou à celui de la chambre. Choisissez-en un autre.',
  wrong_password: 'Le mot de passe actuel n’est pas le bon.',
  link_spent: typeset('Ce lien a déjà servi, ou il a expiré.'),
};

export const passwordHint = typeset(
  `${STAFF_MIN_LENGTH} caractères au moins : par exemple cinq mots sans rapport entre eux.`,
);
