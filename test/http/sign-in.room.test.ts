import type { Application } from '../../src/applications/application.entity.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mailedLink, opened } from './open-link.js';
import { hiddenFields, openSite, readable, Visitor, type TestSite } from './open-site.js';

const email = 'anne@example.fr';
const password = 'quatre chevaux bleus';

let site: TestSite;
let application: Application;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());
beforeEach(async () => {
  await site.dataSource.query(
    'delete from outbox_messages; delete from link_tokens; delete from signups; delete from applications; delete from accounts',
  );
  application = await opened(site, { email });
});

async function signedIn(): Promise<Visitor> {
  const visitor = new Visitor(site.app);
  expect((await visitor.submit('/connexion', { email, password })).headers['location']).toBe('/mon-espace');
  return visitor;
}

describe('« Je me connecte »', () => {
  test('opens « Votre espace » and greets', async () => {
    const page = await (await signedIn()).get('/mon-espace');
    expect(readable(page.text)).toContain('Bonjour Anne');
  });

  test.each([
    ['a wrong password', { email, password: 'trois vaches vertes' }],
    ['an unknown e-mail', { email: 'inconnue@example.fr', password }],
  ])('answers %s like any other failure', async (_name, fields) => {
    const answer = await new Visitor(site.app).submit('/connexion', fields);
    expect(answer.status).toBe(401);
    expect(readable(answer.text)).toContain(
      'Adresse email ou mot de passe incorrect, ou compte pas encore finalisé. Pour le finaliser, ouvrez le lien de notre e-mail.',
    );
  });

  test('refusals differ in nothing but the e-mail typed', async () => {
    const [known, unknown] = await Promise.all(
      [email, 'eric@example.fr'].map((typed) =>
        new Visitor(site.app).submit('/connexion', { email: typed, password: 'faux' }),
      ),
    );
    expect(known?.headers['content-length']).toBe(unknown?.headers['content-length']);
    expect(Object.keys(known?.headers ?? {})).toEqual(Object.keys(unknown?.headers ?? {}));
  });

  test.each([
    [{ email: '', password: '' }, ['Indiquez votre adresse email.', 'Saisissez votre mot de passe.']],
    [{ email: 'anne', password: 'x' }, ['Cette adresse email est incomplète']],
  ])('%j is a form to correct', async (fields, sentences) => {
    const answer = await new Visitor(site.app).submit('/connexion', fields);
    expect(answer.status).toBe(422);
    for (const sentence of sentences) expect(readable(answer.text)).toContain(sentence);
  });
});

describe('a session', () => {
  test('gets a new id at sign-in, and the old one opens nothing', async () => {
    await site.dataSource.query('delete from sessions');
    const visitor = new Visitor(site.app);
    await visitor.get((await mailedLink(site, 'follow', application)).path);
    const before = await sids();
    await visitor.submit('/connexion', { email, password });
    const after = await sids();
    expect([before.length, after.length]).toEqual([1, 1]);
    expect(after).not.toEqual(before);
  });

  test('ends with « Se déconnecter », in PostgreSQL too', async () => {
    const visitor = await signedIn();
    const page = await visitor.get('/mon-espace');
    const count = (await sids()).length;
    await visitor.post('/deconnexion', hiddenFields(page.text));
    expect((await visitor.get('/mon-espace')).headers['location']).toBe('/connexion');
    expect(await sids()).toHaveLength(count - 1);
  });

  test('signing out tells the browser to forget', async () => {
    const { headers } = await (await signedIn()).submit('/mon-espace', {}, '/deconnexion');
    expect(headers['clear-site-data']).toBe('"cache", "storage"');
  });

  test('does not end by a GET', async () => {
    const visitor = await signedIn();
    expect((await visitor.get('/deconnexion')).status).toBe(404);
    expect((await visitor.get('/mon-espace')).status).toBe(200);
  });

  test('ends when the password changes or the account is suspended', async () => {
    const visitor = await signedIn();
    await site.dataSource.query('update accounts set session_epoch = session_epoch + 1 where id = $1', [
      application.accountId,
    ]);
    expect((await visitor.get('/mon-espace')).headers['location']).toBe('/connexion');
  });

  test('ends twelve hours after sign-in, whatever happens', async () => {
    const visitor = await signedIn();
    site.clock.advance(12 * 3_600_000 + 1);
    expect((await visitor.get('/mon-espace')).headers['location']).toBe('/connexion');
  });

  test('has a __Host- cookie with Secure in production, a plain one elsewhere', async () => {
    const cookies = async (env: 'production' | 'development') => {
      const visitor = new Visitor(site.with({ NODE_ENV: env }));
      const page = await visitor.get('/connexion');
      const form = String(page.headers['set-cookie']);
      const pair = form.split(';')[0] ?? '';
      const answer = await visitor
        .post('/connexion', { ...hiddenFields(page.text), email, password })
        .set('Cookie', pair);
      return [form, String(answer.headers['set-cookie'])];
    };
    for (const cookie of await cookies('production')) {
      expect(cookie).toMatch(/^__Host-guichet[\w-]*=/);
      expect(cookie).toMatch(/; Path=\/;.*HttpOnly; Secure; SameSite=Lax/);
    }
    for (const cookie of await cookies('development')) {
      expect(cookie).toMatch(/^guichet[\w-]*=/);
      expect(cookie).not.toContain('Secure');
    }
  });
});

async function sids(): Promise<string[]> {
  const rows: { sid: string }[] = await site.dataSource.query('select sid from sessions');
  return rows.map(({ sid }) => sid);
}
