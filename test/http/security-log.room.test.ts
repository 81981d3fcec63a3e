import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import type { Application } from '../../src/applications/application.entity.js';
import { eventsIn, securityLines } from '../support/security-lines.js';
import { accepted, mailedLink, opened } from './open-link.js';
import { goodForm, hiddenFields, openSite, Visitor, type TestSite } from './open-site.js';

const email = 'zephyrine.quemener@atelier.example';
const password = 'quatre chevaux bleus';
const NOBODY = 'personne@ailleurs.example';

let site: TestSite;
let application: Application;
beforeAll(async () => {
  site = await openSite();
  application = await opened(site, { email, firstName: 'Zéphyrine', lastName: 'Quemener' });
});
afterAll(() => site.close());
beforeEach(() => {
  site.logLines.length = 0;
});

const signIn = async (fields: Record<string, string>, visitor = new Visitor(site.app)) => {
  await visitor.submit('/connexion', { email, password, ...fields });
  return visitor;
};
const events = () => eventsIn(site.logLines);
const own = () => application.accountId;

describe('the security log of the site', () => {
  test('tells every sign-in, right or wrong, and every sign-out, with who', async () => {
    const visitor = await signIn({});
    await visitor.submit('/mon-espace', {}, '/deconnexion');
    await signIn({ password: 'trois vaches vertes' });
    await signIn({ email: NOBODY });
    expect(events()).toEqual([
      ['signed_in', own()],
      ['signed_out', own()],
      ['sign_in_refused', own()],
      ['sign_in_refused', undefined],
    ]);
    const [known, , again, unknown] = securityLines(site.logLines).map(({ emailDigest }) => emailDigest);
    expect(known).toMatch(/^[\w-]{22}$/);
    expect([again, unknown === known]).toEqual([known, false]);
  });

  test('bears the id of the request, which its other line bears too', async () => {
    await signIn({});
    const [line] = securityLines(site.logLines);
    const others = site.logLines.filter((text) => text.includes(line?.requestId ?? 'no id'));
    expect(others).toHaveLength(2);
    expect(others[1]).toContain('"route":"/connexion"');
  });

  test('tells a password that is wrong where it is asked again', async () => {
    const waiting = await accepted(site, { email: 'attente@atelier.example' });
    const visitor = new Visitor(site.app);
    await visitor.get((await mailedLink(site, 'finalise', waiting)).path);
    await visitor.submit('/compte/finaliser', { choice: 'given', password: 'un autre' });
    const member = await signIn({});
    await member.submit('/mon-espace/donnees/fermer', { password: 'un autre' });
    expect(events()).toEqual([
      ['password_refused', waiting.accountId],
      ['signed_in', own()],
      ['password_refused', own()],
    ]);
  });

  test('tells whose data was erased, from their space or by a followed link', async () => {
    const leaving = await opened(site, { email: 'part@atelier.example' });
    const member = await signIn({ email: 'part@atelier.example' });
    await member.submit('/mon-espace/donnees/fermer', { password });
    const other = await accepted(site, { email: 'suit@atelier.example' });
    const visitor = new Visitor(site.app);
    await visitor.get((await mailedLink(site, 'follow', other)).path);
    await visitor.submit('/demande/donnees/effacer', { email: 'suit@atelier.example' });
    expect(events()).toEqual([
      ['signed_in', leaving.accountId],
      ['data_erased', leaving.accountId],
      ['data_erased', other.accountId],
    ]);
  });

  test('tells a password asked for and set by link, and links that are spent, expired or invented', async () => {
    const lost = await opened(site, { email: 'perdu@atelier.example' });
    await new Visitor(site.app).submit('/mot-de-passe/oublie', { email: 'perdu@atelier.example' });
    const { path } = await mailedLink(site, 'password', lost);
    const visitor = new Visitor(site.app);
    await visitor.get(path);
    await visitor.submit('/mot-de-passe/nouveau', { password: 'cinq tortues violettes' });
    await visitor.get(path);
    await visitor.get('/mot-de-passe/nouveau');
    await visitor.get(`/mot-de-passe/${'x'.repeat(65)}`);
    await request(site.app).get(`/api/v1/applications/${'x'.repeat(65)}`);
    expect(events()).toEqual([
      ['password_link_asked', undefined],
      ['password_changed', lost.accountId],
      ['link_refused', lost.accountId],
      ['link_refused', undefined],
      ['link_refused', undefined],
    ]);
    expect(securityLines(site.logLines)[0]?.emailDigest).toMatch(/^[\w-]{22}$/);
  });

  test('tells a password chosen to finalise an account, and not the one of the sign-up', async () => {
    const finalises = async (fields: Record<string, string>) => {
      const { path } = await mailedLink(site, 'finalise', await accepted(site));
      const visitor = new Visitor(site.app);
      await visitor.get(path);
      expect((await visitor.submit('/compte/finaliser', fields)).status).toBe(303);
    };
    await finalises({ choice: 'given', password: goodForm.password });
    expect(events()).toEqual([]);
    await finalises({ choice: 'chosen', newPassword: 'cinq tortues violettes' });
    expect(events()).toEqual([['password_changed', expect.any(String)]]);
  });

  test('tells what is asked for by somebody it is not for', async () => {
    const another = await opened(site, { email: 'autre@atelier.example' });
    const member = await signIn({});
    site.logLines.length = 0;
    await member.get(`/mon-espace/demandes/${another.reference}`);
    await member.get('/espace-documentaire/nulle-part');
    expect(events()).toEqual(Array(2).fill(['access_refused', own()]));
  });

  test('tells what goes round the forms: another site, no token, not a form, a robot', async () => {
    const visitor = new Visitor(site.app);
    await visitor.post('/connexion', { email }).set('Origin', 'https://mal.example');
    await visitor.post('/connexion', { email });
    await request(site.app).post('/connexion').send({ email });
    await visitor.submit('/inscription', { ...goodForm, email: NOBODY, website: 'http://mal.example' });
    expect(events().map(([event]) => event)).toEqual([
      'foreign_request',
      'foreign_request',
      'malformed_request',
      'robot_caught',
    ]);
  });

  test('tells what is slowed, with the e-mail’s digest where there is one', async () => {
    await site.dataSource.query('delete from request_limits');
    const slow = new Visitor(site.with({ RATE_LIMIT_FACTOR: 0.1 }));
    for (let tries = 0; tries < 2; tries += 1) await signIn({ password: 'faux' }, slow);
    const slowed = securityLines(site.logLines).filter(({ securityEvent }) => securityEvent === 'throttled');
    expect(slowed).toMatchObject([{ emailDigest: expect.stringMatching(/^[\w-]{22}$/) }]);
  });

  test('says as much of a sign-up, and of a lost password, whether the e-mail is known or not', async () => {
    const told = async (page: string, fields: Record<string, string>) => {
      site.logLines.length = 0;
      await new Visitor(site.app).submit(page, fields);
      return site.logLines.map((line) =>
        [line.length, Object.keys(JSON.parse(line) as object)].flat().slice(1),
      );
    };
    const stranger = NOBODY.padStart(email.length, 'x');
    for (const [page, fields] of [
      ['/inscription', goodForm],
      ['/mot-de-passe/oublie', {}],
    ] as const)
      expect(await told(page, { ...fields, email })).toEqual(
        await told(page, { ...fields, email: stranger }),
      );
  });

  test('holds no e-mail, name, password, network address or token', async () => {
    const { path, token } = await mailedLink(site, 'password', application);
    const visitor = await signIn({ password: 'trois vaches vertes' });
    await signIn({ email: NOBODY });
    await visitor.get(path);
    await visitor.post('/connexion', {
      ...hiddenFields((await visitor.get('/connexion')).text),
      email,
      password,
    });
    await visitor.get(`/mot-de-passe/${'x'.repeat(65)}`);
    const log = site.logLines.join('');
    expect(log).toContain('sign_in_refused');
    for (const secret of [
      email,
      NOBODY,
      'ephyrine',
      'Quemener',
      'vaches',
      'chevaux',
      token,
      '127.0.0.1',
      '::1',
    ])
      expect(log).not.toContain(secret);
  });
});
