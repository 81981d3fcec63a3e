import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { submitted } from '../support/world.js';
import { goodForm, hiddenFields, openSite, readable, Visitor, type TestSite } from './open-site.js';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
beforeEach(() =>
  site.dataSource.query(
    'delete from outbox_messages; delete from link_tokens; delete from signups; delete from applications; delete from accounts',
  ),
);

async function stored(): Promise<Record<string, number>> {
  const rows: Record<string, string>[] = await site.dataSource.query(
    `select (select count(*) from accounts) as accounts, (select count(*) from applications) as applications,
       (select count(*) from signups) as signups, (select count(*) from outbox_messages) as outbox`,
  );
  return Object.fromEntries(Object.entries(rows[0] ?? {}).map(([name, count]) => [name, Number(count)]));
}
const nothing = { accounts: 0, applications: 0, signups: 0, outbox: 0 };
const oneDemande = { accounts: 1, applications: 1, signups: 1, outbox: 1 };

describe('the sign-up form', () => {
  test('stores one demande and answers with a page of its own', async () => {
    const visitor = new Visitor(site.app);
    const answer = await visitor.submit('/inscription', goodForm);
    expect([answer.status, answer.headers['location']]).toEqual([303, '/inscription/recue']);
    const page = await visitor.get('/inscription/recue');
    expect(readable(page.text)).toMatch(/Votre demande est reçue Référence PDL-\w{4}-\w{4}/);
    expect(readable(page.text)).toContain('anne.legoff@example.fr');
    expect(readable(page.text)).toMatch(/Vous pouvez fermer cette page\. Rien reçu demain/);
    expect(await stored()).toEqual(oneDemande);
  });

  test('shows every error beside its field and in the summary, keeps the answers but never the password, stores nothing', async () => {
    const visitor = new Visitor(site.app);
    const answer = await visitor.submit('/inscription', {
      ...goodForm,
      siren: '73282932',
      firstName: '',
      email: 'anne',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(/<title>Erreur\u202f: Créer votre compte/);
    const sentence = 'Le numéro de SIREN compte 9 chiffres\u202f; vous en avez saisi 8.';
    expect(answer.text).toContain(`<a href="#siren">${sentence}</a>`);
    expect(answer.text).toMatch(new RegExp(`id="siren-error"[^>]*>.*${sentence}`));
    expect(answer.text).toMatch(/aria-describedby="siren-hint siren-error"/);
    expect(answer.text).toMatch(/id="siren"[^>]* value="73282932"/);
    expect(answer.text).toMatch(/<input[^>]*value="company_head"[^>]*checked/);
    expect(readable(answer.text)).toContain('3 réponses sont à corriger');
    expect(answer.text).not.toContain(goodForm.password);
    expect(await stored()).toEqual(nothing);
  });

  test('keeps what is typed as text: markup in an answer stays letters', async () => {
    const answer = await new Visitor(site.app).submit('/inscription', {
      ...goodForm,
      lastName: '"><script>alert(1)</script>',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).not.toContain('<script>alert');
  });

  test('sent twice by the same page, it is one demande', async () => {
    const visitor = new Visitor(site.app);
    const fields = { ...hiddenFields((await visitor.get('/inscription')).text), ...goodForm };
    const answers = [await visitor.post('/inscription', fields), await visitor.post('/inscription', fields)];
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await stored()).toEqual(oneDemande);
  });

  test('filled by a robot, it answers kindly and keeps nothing', async () => {
    const visitor = new Visitor(site.app);
    const answer = await visitor.submit('/inscription', { ...goodForm, website: 'https://spam.example' });
    expect([answer.status, answer.headers['location']]).toEqual([303, '/inscription/recue']);
    expect((await visitor.get('/inscription/recue')).status).toBe(200);
    expect(await stored()).toEqual(nothing);
  });

  test('for « missions de délégué », tells where to go before anything is sent, then accepts', async () => {
    const visitor = new Visitor(site.app);
    const told = await visitor.submit('/inscription', { ...goodForm, delegateMission: 'true' });
    expect(told.status).toBe(200);
    expect(readable(told.text)).toContain('Un compte ne peut pas servir aux missions de délégué(e)');
    expect(told.text).not.toContain(goodForm.password);
    expect(await stored()).toEqual(nothing);
    const sent = await visitor.post('/inscription', {
      ...hiddenFields(told.text),
      password: goodForm.password,
    });
    expect(sent.status).toBe(303);
    expect(await stored()).toEqual(oneDemande);
  });

  test('hints at a mistyped e-mail on the received page, without stopping anyone', async () => {
    const visitor = new Visitor(site.app);
    await visitor.submit('/inscription', { ...goodForm, email: 'anne@orage.fr' });
    expect(readable((await visitor.get('/inscription/recue')).text)).toContain(
      'Vouliez-vous dire anne@orange.fr',
    );
  });

  test('the received page of nobody leads to the form', async () => {
    const answer = await request(site.app).get('/inscription/recue');
    expect([answer.status, answer.headers['location']]).toEqual([303, '/inscription']);
  });
});

describe('whether an e-mail is known', () => {
  test('shows in nothing: same status, headers and length, for the answer and the page after it', async () => {
    await submitted(site.deps, { email: 'connue@example.fr' });
    const seen = await Promise.all(['connue@example.fr', 'neuve2@example.fr'].map(answersFor));
    expect(seen[0]).toEqual(seen[1]);
  });

  async function answersFor(email: string) {
    const visitor = new Visitor(site.app);
    const answer = await visitor.submit('/inscription', { ...goodForm, email });
    const page = await visitor.get('/inscription/recue');
    return [answer, page].map(({ status, headers, text }) => ({
      status,
      headers: Object.keys(headers).sort(),
      cookies: cookiesIn(String(headers['set-cookie'])),
      contentLength: headers['content-length'],
      length: text.length,
    }));
  }

  /** Names and attributes; the values are random. */
  function cookiesIn(header: string): string {
    return header.replace(/=[^;]*/, '').replace(/Expires=[^;]*/, '');
  }

  test('answers leave on the tick, known or not', async () => {
    await submitted(site.deps, { email: 'connue2@example.fr' });
    for (const email of ['connue2@example.fr', 'neuve@example.fr']) {
      const visitor = new Visitor(site.app);
      const fields = { ...hiddenFields((await visitor.get('/inscription')).text), ...goodForm, email };
      const begunAt = performance.now();
      await visitor.post('/inscription', fields);
      expect(performance.now() - begunAt).toBeGreaterThanOrEqual(99);
    }
  });
});
