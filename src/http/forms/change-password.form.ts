import type { FieldError } from './field-error.js';
import { newPasswordError } from './password-words.js';
import { textOf } from './raw-text.js';

export type PasswordChangeReading =
  { ok: true; current: string; chosen: string } | { ok: false; errors: FieldError[] };

const MISSING: FieldError = {
  field: 'password',
  code: 'missing',
  message: 'Saisissez votre mot de passe actuel.',
};

/** Reads « Changer votre mot de passe »: the current one, then another. */
export function readPasswordChange(
  body: unknown,
  personal: readonly (string | null | undefined)[],
): PasswordChangeReading {
  const [current, chosen] = [textOf(body, 'password'), textOf(body, 'newPassword')];
  const weak = newPasswordError('newPassword', chosen, personal);
  const errors = [...(current === '' ? [MISSING] : []), ...(weak ? [weak] : [])];
  return errors.length === 0 ? { ok: true, current, chosen } : { ok: false, errors };
}
