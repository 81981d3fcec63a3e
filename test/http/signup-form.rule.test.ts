import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asApiBody } from '../../src/http/forms/signup-body.js';
import { readSignup } from '../../src/http/forms/signup.form.js';
import { plain } from './plain-spaces.js';

const good = {
  profile: 'company_head',
  siren: '732829320',
  firstName: 'Anne',
  lastName: 'Le Goff',
  email: 'anne@example.fr',
  password: 'quatre chevaux bleus',
  delegateMission: false,
  acceptTerms: true,
};

function errorsOf(overrides: Record<string, unknown>): [string, string, string][] {
  const reading = readSignup({ ...good, ...overrides });
  return reading.ok ? [] : reading.errors.map(({ field, code, message }) => [field, code, plain(message)]);
}

describe('the sentences of the form', () => {
  test.each<[string, unknown, string, string]>([
    ['profile', undefined, 'missing', 'Choisissez votre profil.'],
    ['profile', 'king', 'invalid', 'Choisissez votre profil.'],
    ['siren', undefined, 'missing', 'Indiquez le numéro de SIREN de votre entreprise ou de votre structure.'],
    ['siren', '  ', 'missing', 'Indiquez le numéro de SIREN de votre entreprise ou de votre structure.'],
    ['siren', '73282932', 'wrong_length', 'Le numéro de SIREN compte 9 chiffres ; vous en avez saisi 8.'],
    [
      'siren',
      '\u202a\u200b',
      'missing',
      'Indiquez le numéro de SIREN de votre entreprise ou de votre structure.',
    ],
    [
      'siren',
      'RM 44 732 829 32',
      'wrong_length',
      'Le numéro de SIREN compte 9 chiffres ; vous en avez saisi 8.',
    ],
    [
      'siren',
      '732829320 / 552100554',
      'wrong_length',
      'Le numéro de SIREN compte 9 chiffres ; vous en avez saisi 18.',
    ],
    ['siren', 'RCS Nantes', 'not_digits', 'Le numéro de SIREN ne contient que des chiffres.'],
    ['siren', '73282932O', 'not_digits', 'Le numéro de SIREN ne contient que des chiffres.'],
    [
      'siren',
      '732829321',
      'bad_checksum',
      'Ce numéro de SIREN comporte une erreur de frappe : vérifiez chaque chiffre.',
    ],
    [
      'siren',
      '000000000',
      'not_attributed',
      'Ce numéro de SIREN n’est attribué à aucune entreprise : vérifiez-le.',
    ],
    ['firstName', '', 'missing', 'Indiquez votre prénom.'],
    ['lastName', undefined, 'missing', 'Indiquez votre nom.'],
    ['lastName', 'x'.repeat(101), 'too_long', 'Votre nom compte 100 caractères au plus.'],
    [
      'firstName',
      'Anne\u202eexe',
      'malformed',
      'Votre prénom ne contient que des lettres, des espaces, des apostrophes et des traits d’union.',
    ],
    [
      'firstName',
      'gagnez.example.com',
      'malformed',
      'Votre prénom ne contient que des lettres, des espaces, des apostrophes et des traits d’union.',
    ],
    ['delegateMission', undefined, 'missing', 'Choisissez à quoi servira ce compte.'],
    ['email', '', 'missing', 'Indiquez votre adresse email.'],
    ['email', '\ufeff\u200b ', 'missing', 'Indiquez votre adresse email.'],
    [
      'email',
      'anne',
      'malformed',
      'Cette adresse email est incomplète, ou contient un espace, un accent ou un autre signe de trop. Exemple : nom@exemple.fr.',
    ],
    [
      'email',
      `${'a'.repeat(65)}@example.fr`,
      'too_long',
      'Cette adresse email est trop longue : elle compte 254 caractères au plus.',
    ],
    [
      'email',
      'anne@yopmail.com',
      'disposable',
      'Cette adresse est provisoire : vous n’y recevriez plus nos réponses. Indiquez une adresse que vous gardez.',
    ],
    [
      'email',
      'anne@gmial.com',
      'mistyped',
      'Cette adresse email semble mal écrite : vérifiez ce qui suit le signe @.',
    ],
    ['password', '', 'missing', 'Choisissez un mot de passe.'],
    [
      'password',
      'court',
      'too_short',
      'Le mot de passe compte au moins 12 caractères. Quatre mots sans rapport entre eux conviennent très bien.',
    ],
    ['password', 'é'.repeat(129), 'too_long', 'Le mot de passe compte 128 caractères au plus.'],
    [
      'password',
      'motdepasse1234',
      'too_common',
      'Ce mot de passe est trop facile à deviner. Ajoutez-lui des mots sans rapport entre eux.',
    ],
    [
      'password',
      'anne@example.fr!',
      'about_you',
      'Ce mot de passe ressemble trop à vos réponses ou au nom de la chambre. Choisissez-en un autre.',
    ],
    ['acceptTerms', false, 'missing', 'Pour créer un compte, acceptez les conditions d’utilisation.'],
  ])('%s = %j is refused as %s', (field, value, code, sentence) => {
    expect(errorsOf({ [field]: value })).toEqual([[field, code, sentence]]);
  });

  test.each(['732829320', '732 829 320', '732 829 320 00074', 'FR44 732829320', 'RM 44 732829320'])(
    'a password made of the SIREN is refused, typed as %j',
    (siren) => {
      const errors = errorsOf({ siren, password: '732829320-732829320' });
      expect(errors.map(([field, code]) => [field, code])).toEqual([['password', 'about_you']]);
    },
  );

  test('every wrong field is told at once, in the order of the page', () => {
    const reading = readSignup({ profile: 'company_head' });
    expect(reading.ok ? [] : reading.errors.map(({ field }) => field)).toEqual([
      'siren',
      'delegateMission',
      'firstName',
      'lastName',
      'email',
      'password',
      'acceptTerms',
    ]);
  });
});

describe('what the form lets through', () => {
  test.each([
    ['732 829 320', '732829320'],
    ['732\u202f829\u202f320', '732829320'],
    ['73282932000074', '732829320'],
    ['FR44732829320', '732829320'],
    ['R.C.S. Saint-Nazaire 732 829 320', '732829320'],
  ])('%j is read as the SIREN %s', (typed, siren) => {
    expect(readSignup({ ...good, siren: typed })).toMatchObject({ ok: true, form: { siren } });
  });

  test.each([
    'Anne-Marie',
    'D’Artagnan',
    "O'Brien",
    'Şükrü',
    'Мария',
    '陳',
    'Ngũgĩ wa Thiong’o',
    'J. Robert',
  ])('a name may be %s', (firstName) => {
    expect(readSignup({ ...good, firstName })).toMatchObject({ ok: true, form: { firstName } });
  });

  test('a profile without condition gives neither SIREN nor use, whatever was typed there', () => {
    const typed = {
      ...good,
      profile: 'youth_or_apprentice',
      siren: 'abc',
      delegateMission: 'x',
      firstName: '',
      lastName: null,
    };
    expect(readSignup(typed)).toEqual({
      ok: true,
      form: {
        profile: 'youth_or_apprentice',
        siren: null,
        firstName: null,
        lastName: null,
        email: good.email,
        password: good.password,
        delegateMission: false,
      },
    });
  });

  test('the form and the API read the same demande', () => {
    const fromForm = { ...good, delegateMission: 'false', acceptTerms: 'true' };
    expect(readSignup(asApiBody(fromForm))).toEqual(readSignup(good));
  });
});

describe('whatever is sent', () => {
  const values = fc.oneof(
    fc.string(),
    fc.constantFrom(...Object.values(good)),
    fc.array(fc.string()),
    fc.anything(),
  );
  const bodies = fc.oneof(
    fc.anything(),
    fc.record(Object.fromEntries(Object.keys(good).map((key) => [key, values])), { requiredKeys: [] }),
  );

  test('is read without an exception, as a form and as JSON', () => {
    fc.assert(
      fc.property(bodies, (body) => {
        expect(typeof readSignup(body).ok).toBe('boolean');
        expect(typeof readSignup(asApiBody(body)).ok).toBe('boolean');
      }),
    );
  });

  test.each([
    [
      'a polluted prototype',
      JSON.parse('{"__proto__":{"profile":"company_head"},"constructor":1}') as unknown,
    ],
    ['a list', [good]],
    ['a repeated field', { ...good, email: ['a@example.fr', 'b@example.fr'] }],
    ['nothing', null],
  ])('%s is refused, not obeyed', (_name, body) => {
    expect(readSignup(body).ok).toBe(false);
  });
});
