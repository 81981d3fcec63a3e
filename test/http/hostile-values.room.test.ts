import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import {
  breakdowns,
  HOSTILE_COUNT,
  HOSTILE_PATIENCE_MS,
  hostileValues,
  inAddress,
} from '../support/hostile.js';
import { submitted } from '../support/world.js';
import { mailedLink, opened } from './open-link.js';
import { goodForm, hiddenFields, openSite, Visitor, type TestSite } from './open-site.js';

const FORM = ['profile', 'siren', 'firstName', 'lastName', 'email', 'password', 'delegateMission'].concat([
  ...['acceptTerms', 'website', 'formStamp', '_csrf', '__proto__'],
]);
const ADDRESSES = ['/demande/*', '/demande/*/explication', '/compte/finaliser/*', '/mot-de-passe/*'].concat(
  '/api/v1/applications/*',
);
const MEMBER_ADDRESSES = [
  '/espace-documentaire/*',
  '/mon-espace/demandes/*',
  '/mon-espace/securite/sessions/*',
];

describe('whatever is typed', () => {
  let site: TestSite;
  let visitor: Visitor;
  let hidden: Record<string, string>;
  let member: Visitor;
  let ofMember: Record<string, string>;
  beforeAll(async () => {
    site = await openSite();
    await opened(site, { email: 'membre@example.fr' });
    member = new Visitor(site.app);
    await member.submit('/connexion', { email: 'membre@example.fr', password: goodForm.password });
    ofMember = hiddenFields((await member.get('/mon-espace/securite/mot-de-passe')).text);
    visitor = new Visitor(site.app);
    await visitor.get((await mailedLink(site, 'follow', await submitted(site.deps))).path);
    hidden = hiddenFields((await visitor.get('/connexion')).text);
  });
  afterAll(() => site.close());

  const post = (path: string, fields: Record<string, string>) => visitor.post(path, { ...hidden, ...fields });
  const asMember = (path: string, fields: Record<string, string>) =>
    member.post(path, { ...ofMember, ...fields });
  const api = (body: object) => request(site.app).post('/api/v1/applications').send(body);
  const targets = () => ({
    ...Object.fromEntries(
      FORM.map((field) => [
        `form ${field}`,
        (value: string) => post('/inscription', { ...goodForm, email: address(), [field]: value }),
      ]),
    ),
    ...Object.fromEntries(
      [...FORM, 'Idempotency-Key'].map((field) => [
        `api ${field}`,
        (value: string) => api({ ...apiBody, email: address(), [field]: value }),
      ]),
    ),
    'api name as JSON wrote it': (value: string) =>
      request(site.app)
        .post('/api/v1/applications')
        .type('json')
        .send(
          JSON.stringify({ ...apiBody, email: address() }).replace(
            'Anne',
            JSON.stringify(value).slice(1, -1),
          ),
        ),
    'sign-in email': (value: string) => post('/connexion', { email: value, password: 'x' }),
    'sign-in password': (value: string) => post('/connexion', { email: goodForm.email, password: value }),
    forgotten: (value: string) => post('/mot-de-passe/oublie', { email: value }),
    'follow siren': (value: string) => post('/demande/siren', { siren: value }),
    'follow words': (value: string) => post('/demande/completer', { ...goodForm, message: value }),
    'follow action': (value: string) => post('/demande', { action: value }),
    ...Object.fromEntries(
      ADDRESSES.map((path) => [path, (value: string) => visitor.get(path.replace('*', inAddress(value)))]),
    ),
    suggestion: (value: string) => post('/inscription/adresse', { email: value }),
    'sessions password': (value: string) =>
      asMember('/mon-espace/securite/sessions/autres', { password: value }),
    ...Object.fromEntries(
      ['password', 'newPassword'].map((field) => [
        `change ${field}`,
        (value: string) =>
          asMember('/mon-espace/securite/mot-de-passe', {
            ...{ password: 'never the right one', newPassword: 'x' },
            [field]: value,
          }),
      ]),
    ),
    'close account': (value: string) => asMember('/mon-espace/donnees/fermer', { password: value }),
    ...Object.fromEntries(
      FORM.map((field) => [
        `further ${field}`,
        (value: string) => asMember('/mon-espace/nouvelle-demande', { ...goodForm, [field]: value }),
      ]),
    ),
    ...Object.fromEntries(
      MEMBER_ADDRESSES.map((path) => [
        path,
        (value: string) => member.get(path.replace('*', inAddress(value))),
      ]),
    ),
    query: (value: string) => visitor.get(`/contact?q=${inAddress(value)}&q=2`),
  });

  test(
    'no value breaks the door or opens a tag',
    async () => {
      expect((await member.get('/mon-espace/securite')).status).toBe(200);
      expect(await breakdowns(targets(), hostileValues(HOSTILE_COUNT))).toEqual([]);
      expect((await member.get('/mon-espace/securite')).status).toBe(200);
    },
    HOSTILE_PATIENCE_MS,
  );

  let addresses = 0;
  const address = () => `personne.${String((addresses += 1))}@example.fr`;
});

const apiBody = { ...goodForm, delegateMission: false, acceptTerms: true };
