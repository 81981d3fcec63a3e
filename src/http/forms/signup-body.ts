import { SIGNUP_FIELDS } from './signup.form.js';
import { textOf } from './raw-text.js';

export type SignupValues = Record<(typeof SIGNUP_FIELDS)[number], string>;

/** What was typed, to be shown again. Never the password. */
export function typedValues(body: unknown): SignupValues {
  const entries = SIGNUP_FIELDS.map((field) => [field, field === 'password' ? '' : textOf(body, field)]);
  return Object.fromEntries(entries) as SignupValues;
}

/** The body of a form in the shape of the API: boxes and radios become booleans, an empty field is absent. */
export function asApiBody(body: unknown): Record<string, unknown> {
  const text = (field: string) => textOf(body, field) || undefined;
  return {
    profile: text('profile'),
    siren: text('siren'),
    firstName: text('firstName'),
    lastName: text('lastName'),
    email: text('email'),
    password: text('password'),
    delegateMission: booleanOf(textOf(body, 'delegateMission')),
    acceptTerms: textOf(body, 'acceptTerms') !== '' ? true : undefined,
  };
}

function booleanOf(text: string): boolean | undefined {
  return text === 'true' ? true : text === 'false' ? false : undefined;
}
