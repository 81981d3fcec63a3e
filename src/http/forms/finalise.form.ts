import type { PasswordChoice } from '../../accounts/activate-account.js';
import type { FieldError } from './field-error.js';
import { newPasswordError } from './password-words.js';
import { textOf } from './raw-text.js';

export type FinaliseReading = { ok: true; password: PasswordChoice } | { ok: false; errors: FieldError[] };

const MISSING: FieldError = {
  field: 'password',
  code: 'missing',
  message: 'Saisissez le mot de passe donné à l’inscription.',
};

/** Reads « Finaliser mon compte »: the password given at sign-up, or a new one. */
export function readFinalise(
  body: unknown,
  personal: readonly (string | null | undefined)[],
): FinaliseReading {
  if (textOf(body, 'choice') === 'chosen') return readNewPassword(body, personal);
  const given = textOf(body, 'password');
  return given === '' ? { ok: false, errors: [MISSING] } : { ok: true, password: { given } };
}

function readNewPassword(body: unknown, personal: readonly (string | null | undefined)[]): FinaliseReading {
  const chosen = textOf(body, 'newPassword');
  const error = newPasswordError('newPassword', chosen, personal);
  return error === null ? { ok: true, password: { chosen } } : { ok: false, errors: [error] };
}
