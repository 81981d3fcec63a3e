import { isConditional } from '../../accounts/profile.js';
import type { CounterForm } from '../../applications/enter-at-counter.js';
import { typeset } from '../../config/words.js';
import type { FieldError } from './field-error.js';
import { errorsOf } from './form-errors.js';
import { textOf } from './raw-text.js';
import { conditionalSignup, isProfile, SIGNUP_FIELDS, unconditionalSignup } from './signup.form.js';

const conditional = conditionalSignup.omit({ password: true });
const unconditional = unconditionalSignup.omit({ password: true });

const TERMS_SAID = 'Lisez les conditions d’utilisation à la personne, et cochez quand elle les accepte.';

export type CounterReading = { ok: true; form: CounterForm } | { ok: false; errors: FieldError[] };

/** Reads a demande entered by staff: the site's own form and errors, without the password. */
export function readCounterForm(body: unknown): CounterReading {
  const profile = textOf(body, 'profile');
  const schema = isProfile(profile) && isConditional(profile) ? conditional : unconditional;
  const result = schema.safeParse(body);
  if (!result.success) return { ok: false, errors: inPageOrder(errorsOf(result.error, body)) };
  const { acceptTerms: _accepted, ...given } = result.data;
  return { ok: true, form: { siren: null, delegateMission: false, ...given } };
}

function inPageOrder(errors: readonly FieldError[]): FieldError[] {
  const place = ({ field }: FieldError) => (SIGNUP_FIELDS as readonly string[]).indexOf(field);
  return errors
    .map((error) => ({
      ...error,
      message: typeset(error.field === 'acceptTerms' ? TERMS_SAID : error.message),
    }))
    .sort((a, b) => place(a) - place(b));
}
