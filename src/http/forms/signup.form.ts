import { z } from 'zod';
import { isConditional, PROFILES, type Profile } from '../../accounts/profile.js';
import type { SignupForm } from '../../applications/submit-application.js';
import { typeset } from '../../config/words.js';
import { lastingEmailField } from './email-field.js';
import type { FieldError } from './field-error.js';
import { errorsOf } from './form-errors.js';
import { nameField, optionalNameField } from './name-field.js';
import { newPasswordError } from './password-words.js';
import { textOf } from './raw-text.js';
import { parseSiren } from '../../registry/siren.js';
import { sirenField } from './siren-field.js';

/** Names of the fields, the same in the form and in the API, in the order of the page. */
export const SIGNUP_FIELDS = [
  'profile',
  'siren',
  'delegateMission',
  'firstName',
  'lastName',
  'email',
  'password',
  'acceptTerms',
] as const;

const CHOOSE_PROFILE = 'Choisissez votre profil.';
const CHOOSE_USE = 'Choisissez à quoi servira ce compte.';
const ACCEPT = 'Pour créer un compte, acceptez les conditions d’utilisation.';

const everyone = {
  email: lastingEmailField,
  password: z.string({ error: 'Choisissez un mot de passe.' }).meta({ minLength: 12, maxLength: 128 }),
  acceptTerms: z.literal(true, { error: ACCEPT }),
};

/** The two profiles whose account is reserved. */
export const conditionalSignup = z.object({
  profile: z.enum(['company_head', 'authority_or_partner']),
  siren: sirenField,
  firstName: nameField('prénom'),
  lastName: nameField('nom'),
  delegateMission: z.boolean({ error: CHOOSE_USE }),
  ...everyone,
});

/** The three others: a name is welcome, the rest is not asked. */
export const unconditionalSignup = z.object({
  profile: z.enum(['founder_or_buyer', 'youth_or_apprentice', 'employee_or_jobseeker'], {
    error: CHOOSE_PROFILE,
  }),
  firstName: optionalNameField('prénom'),
  lastName: optionalNameField('nom'),
  ...everyone,
});

export type SignupReading =
  { ok: true; form: Omit<SignupForm, 'channel' | 'idempotencyKey'> } | { ok: false; errors: FieldError[] };

/** Reads a sign-up once, for the form and for the API alike: a demande the house trusts, or every error at once. */
export function readSignup(body: unknown): SignupReading {
  const result = schemaFor(textOf(body, 'profile')).safeParse(body);
  const errors = result.success ? [] : errorsOf(result.error, body);
  const weak = newPasswordError('password', textOf(body, 'password'), personalWords(body));
  const all = weak === null ? errors : [...errors.filter(({ field }) => field !== 'password'), weak];
  if (!result.success || all.length > 0) return { ok: false, errors: inPageOrder(all) };
  const { acceptTerms: _accepted, ...given } = result.data;
  return { ok: true, form: { siren: null, delegateMission: false, ...given } };
}

function schemaFor(profile: string) {
  return isProfile(profile) && isConditional(profile) ? conditionalSignup : unconditionalSignup;
}

export function isProfile(text: string): text is Profile {
  return (PROFILES as readonly string[]).includes(text);
}

function personalWords(body: unknown): string[] {
  const siren = parseSiren(textOf(body, 'siren'));
  const given = ['email', 'firstName', 'lastName'].map((field) => textOf(body, field));
  return siren.ok ? [...given, siren.siren] : given;
}

function inPageOrder(errors: readonly FieldError[]): FieldError[] {
  const place = (field: string) => (SIGNUP_FIELDS as readonly string[]).indexOf(field);
  return errors
    .map((error) => ({ ...error, message: typeset(error.message) }))
    .sort((a, b) => place(a.field) - place(b.field));
}
