import { z } from 'zod';
import { emailField } from './email-field.js';
import type { FieldError } from './field-error.js';
import { errorsOf } from './form-errors.js';
import { fieldOf } from './field-of.js';

const MISSING = 'Saisissez votre mot de passe.';
const LONGEST = 1_000;

const typedPassword = fieldOf(z.string({ error: MISSING }), (text) =>
  text === '' || text.length > LONGEST ? { code: 'missing', message: MISSING } : { value: text },
);

const schema = z.object({ email: emailField, password: typedPassword });

/** Reads « Je me connecte ». */
export function readSignIn(
  body: unknown,
): { ok: true; email: string; password: string } | { ok: false; errors: FieldError[] } {
  const result = schema.safeParse(body);
  return result.success ? { ok: true, ...result.data } : { ok: false, errors: errorsOf(result.error, body) };
}

const emailOnly = z.object({ email: emailField });

/** Reads « Mot de passe oublié ». */
export function readEmailForm(
  body: unknown,
): { ok: true; email: string } | { ok: false; errors: FieldError[] } {
  const result = emailOnly.safeParse(body);
  return result.success ? { ok: true, ...result.data } : { ok: false, errors: errorsOf(result.error, body) };
}
