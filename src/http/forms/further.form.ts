import { isConditional } from '../../accounts/profile.js';
import type { FurtherForm } from '../../applications/request-application.js';
import { typeset } from '../../config/words.js';
import type { FieldError } from './field-error.js';
import { errorsOf } from './form-errors.js';
import { textOf } from './raw-text.js';
import { conditionalSignup, isProfile, unconditionalSignup } from './signup.form.js';

const PERSON = { email: true, password: true, acceptTerms: true } as const;
const conditional = conditionalSignup.omit(PERSON);
const unconditional = unconditionalSignup.omit(PERSON);

export type FurtherReading = { ok: true; form: FurtherForm } | { ok: false; errors: FieldError[] };

/** Reads what an active account asks for besides: another profile, or another SIREN. */
export function readFurtherRequest(body: unknown): FurtherReading {
  const profile = textOf(body, 'profile');
  const schema = isProfile(profile) && isConditional(profile) ? conditional : unconditional;
  const result = schema.safeParse(body);
  if (!result.success) return refused(errorsOf(result.error, body));
  return { ok: true, form: { siren: null, delegateMission: false, ...result.data } };
}

function refused(errors: FieldError[]): FurtherReading {
  return { ok: false, errors: errors.map((error) => ({ ...error, message: typeset(error.message) })) };
}
