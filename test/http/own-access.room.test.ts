import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Application } from '../../src/applications/application.entity.js';
import { MailDelivery } from '../../src/mail/mail-delivery.entity.js';
import { eventsIn } from '../support/security-lines.js';
import { mailedLink, opened } from './open-link.js';
import { openSite, readable, Visitor, type TestSite } from './open-site.js';

const PASSWORD = 'quatre chevaux bleus';
const SIREN = '732829320';
const CHOSEN = 'cinq tortues violettes';
const HERE = '/mon-espace/securite';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; rv:145.0) Gecko/20100101 Firefox/145.0';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) Version/26.0 Mobile/15E148 Safari/604.1';

let site: TestSite;
let application: Application;
let email: string;
let people = 0;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  people += 1;
  email = `odette${String(people)}@atelier.example`;
  application = await opened(site, {
    ...{ email, firstName: 'Odette', lastName: 'Caradec', profile: 'company_head', siren: SIREN },
  });
});

const enter = async (userAgent = FIREFOX, password = PASSWORD) => {
  const visitor = new Visitor(site.app);
  visitor.agent.set('User-Agent', userAgent);
  const answer = await visitor.submit('/connexion', { email, password });
  return Object.assign(visitor, { isIn: answer.status === 303 });
};
const isIn = async (visitor: Visitor) => (await visitor.get('/mon-espace')).status === 200;
const change = (visitor: Visitor, password: string, newPassword = CHOSEN) =>
  visitor.submit(`${HERE}/mot-de-passe`, { password, newPassword });
const endingsOn = async (visitor: Visitor) =>
  [...(await visitor.get(HERE)).text.matchAll(/href="(\/mon-espace\/securite\/sessions\/[\w-]+)"/g)].map(
    ([, path]) => path ?? '',
  );

describe('a password changed by whoever knows it', () => {
  test('ends the other sessions, keeps this one, and a mail tells its holder', async () => {
    const [visitor, elsewhere] = [await enter(), await enter(IPHONE)];
    const done = await change(visitor, PASSWORD);
    expect(done.headers['location']).toBe(HERE);
    expect(readable((await visitor.get(HERE)).text)).toContain('Votre mot de passe est changé');
    expect([await isIn(visitor), await isIn(elsewhere)]).toEqual([true, false]);
    expect([(await enter(FIREFOX, PASSWORD)).isIn, (await enter(FIREFOX, CHOSEN)).isIn]).toEqual([
      false,
      true,
    ]);
    const { accountId } = application;
    const mails = await site.dataSource
      .getRepository(MailDelivery)
      .findBy({ accountId, message: 'password-changed' });
    expect(mails).toMatchObject([{ recipient: email }]);
  });

  test('asks for the current one, and for a good new one; else nothing changes', async () => {
    const visitor = await enter();
    for (const [current, chosen, sentence] of [
      ['trois vaches vertes', CHOSEN, 'Ce n’est pas le mot de passe de votre compte. Rien n’a changé.'],
      ['', CHOSEN, 'Saisissez votre mot de passe actuel.'],
      [PASSWORD, 'court', 'au moins 12 caractères'],
      [PASSWORD, email, 'ressemble trop'],
      [PASSWORD, `${SIREN}!${SIREN}`, 'ressemble trop'],
    ] as const) {
      const answer = await change(visitor, current, chosen);
      expect([answer.status, readable(answer.text)]).toEqual([422, expect.stringContaining(sentence)]);
    }
    expect((await enter()).isIn).toBe(true);
  });

  test('is slowed like a sign-in, and not by strangers who try the e-mail', async () => {
    const visitor = await enter();
    const slow = new Visitor(site.with({ RATE_LIMIT_FACTOR: 0.2 }));
    await site.dataSource.query('delete from request_limits');
    await slow.submit('/connexion', { email, password: PASSWORD });
    const stranger = new Visitor(site.with({ RATE_LIMIT_FACTOR: 0.2 }));
    const tried = await stranger.submit('/connexion', { email, password: 'faux' });
    const refused = await stranger.submit('/connexion', { email, password: 'faux' });
    const statuses = [tried.status, refused.status];
    for (let tries = 0; tries < 3; tries += 1) statuses.push((await change(slow, 'faux')).status);
    expect(statuses).toEqual([401, 429, 422, 422, 429]);
    expect(await isIn(visitor)).toBe(true);
  });

  test('wins once when sent ten times at once, and ends a link that was mailed before', async () => {
    const visitor = await enter();
    const { path } = await mailedLink(site, 'password', application);
    const answers = await Promise.all(Array.from({ length: 10 }, () => change(visitor, PASSWORD)));
    expect(answers.filter(({ headers }) => headers['location'] === HERE)).toHaveLength(1);
    const reader = new Visitor(site.app);
    await reader.get(path);
    expect((await reader.get('/mot-de-passe/nouveau')).status).toBe(410);
  });

  test('is for nobody outside, nor for another site', async () => {
    const stranger = new Visitor(site.app);
    for (const path of [HERE, `${HERE}/mot-de-passe`, `${HERE}/sessions/autres`])
      expect((await stranger.get(path)).headers['location']).toBe('/connexion');
    const visitor = await enter();
    const forged = await visitor.post(`${HERE}/mot-de-passe`, { password: PASSWORD, newPassword: CHOSEN });
    expect(forged.status).toBe(403);
    expect((await enter()).isIn).toBe(true);
  });
});

describe('one’s open sessions', () => {
  test('are listed with their device and hours, this one first, and no id leaves', async () => {
    await enter(IPHONE);
    const visitor = await enter();
    const { text } = await visitor.get(HERE);
    const words = readable(text);
    expect(words).toContain('Firefox sur Windows – cette session Ouverte le 23 novembre 2026 à 10 h 00.');
    expect(words.indexOf('Safari sur iPhone')).toBeGreaterThan(words.indexOf('cette session'));
    const rows: { sid: string }[] = await site.dataSource.query('select sid from sessions');
    expect(rows.filter(({ sid }) => text.includes(sid))).toEqual([]);
  });

  test('one is ended with the password, and with no other', async () => {
    const [other, third, visitor] = [await enter(IPHONE), await enter(IPHONE), await enter()];
    const [path = ''] = await endingsOn(visitor);
    expect(readable((await visitor.get(path)).text)).toContain('Safari sur iPhone');
    const refused = await visitor.submit(path, { password: 'trois vaches vertes' });
    expect([refused.status, await isIn(other), await isIn(third)]).toEqual([422, true, true]);
    site.logLines.length = 0;
    expect((await visitor.submit(path, { password: PASSWORD })).headers['location']).toBe(HERE);
    expect(eventsIn(site.logLines)).toEqual([['sessions_ended', application.accountId]]);
    expect([await isIn(other), await isIn(third)].filter(Boolean)).toHaveLength(1);
    expect(await isIn(visitor)).toBe(true);
    expect((await visitor.get(path)).headers['location']).toBe(HERE);
  });

  test('all the others are ended at once, and this one goes on under a new id', async () => {
    const [other, visitor] = [await enter(IPHONE), await enter()];
    const before = (await visitor.get(HERE)).headers['set-cookie'];
    const done = await visitor.submit(`${HERE}/sessions/autres`, { password: PASSWORD });
    expect(String(done.headers['set-cookie'])).not.toBe(String(before));
    expect([await isIn(other), await isIn(visitor)]).toEqual([false, true]);
    expect(await endingsOn(visitor)).toEqual([]);
  });

  test('of somebody else are neither seen nor ended, and a look ends none', async () => {
    const mine = await enter(IPHONE);
    const [path = ''] = await endingsOn(await enter());
    email = 'intruse@atelier.example';
    await opened(site, { email });
    const intruder = await enter();
    expect(await endingsOn(intruder)).toEqual([]);
    const answer = await intruder.submit(`${HERE}/mot-de-passe`, { password: PASSWORD }, path);
    expect([answer.headers['location'], await isIn(mine)]).toEqual([HERE, true]);
  });

  test('that is too old, or of a former password, is not listed', async () => {
    await enter(IPHONE);
    site.clock.advance(12 * 3_600_000);
    const visitor = await enter();
    expect(await endingsOn(visitor)).toEqual([]);
    site.clock.advance(-12 * 3_600_000);
  });
});
