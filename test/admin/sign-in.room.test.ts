import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import request from 'supertest';
import { changeRole, disableStaffMember } from '../../src/staff/change-staff-member.js';
import { codeOf, STAFF_PASSWORD as PASSWORD } from '../support/desk-person.js';
import { openDesk, type Desk } from './desk.js';

const cookiesOf = (response: request.Response): string[] =>
  ([] as string[]).concat(response.get('Set-Cookie') ?? []);

describe('signing in to the desk', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk({ TRUST_PROXY: 1 });
  });
  afterAll(() => desk.close());

  const attempt = (email: string, password: string, from = '192.0.2.1') =>
    request(desk.panel)
      .post('/admin/login')
      .set('X-Forwarded-For', from)
      .type('form')
      .send({ email, password });

  test('asks for the code after the right password, and after no other: 401, one sentence for every failure', async () => {
    const { email } = await desk.hire('receptionist');
    const right = await attempt(email, PASSWORD);
    expect([right.status, right.headers['location']]).toEqual([303, '/admin/login/code']);
    const wrong = await attempt(email, 'sept loutres traversent la mare');
    const nobody = await attempt('nobody@guichet.invalid', PASSWORD);
    expect([wrong.status, nobody.status]).toEqual([401, 401]);
    expect(wrong.text.replace(email, '')).toBe(nobody.text.replace('nobody@guichet.invalid', ''));
    expect(wrong.text).not.toContain('sept loutres');
  });

  test('knows an international domain as it is typed and as the mail network writes it', async () => {
    const { email } = await desk.hire('receptionist');
    const kept = `claire.${email.split('@')[0] ?? ''}@xn--mtier-bsa.example`;
    await desk.world.dataSource.query('update staff_members set email = $2 where email = $1', [email, kept]);
    for (const typed of [kept, kept.replace('xn--mtier-bsa', 'Métier'), kept.toUpperCase()]) {
      expect((await attempt(typed, PASSWORD)).status).toBe(303);
    }
  });

  test.each(['/admin/login', '/admin/mot-de-passe-oublie', '/admin/acces'])(
    '%s leads to the accessibility declaration of the public site, like every page, before anybody has signed in',
    async (path) => {
      const { text } = await request(desk.panel).get(path);
      expect(text).toMatch(/<a href="\/admin\/accessibilite">Accessibilité[^<]+conforme<\/a>/);
      const led = await request(desk.panel).get('/admin/accessibilite');
      expect([led.status, led.headers['location']]).toEqual([303, 'http://site.invalid/accessibilite']);
    },
  );

  test('A1: gives the session a new id', async () => {
    const { email } = await desk.hire('receptionist');
    const first = cookiesOf(await attempt(email, PASSWORD))[0]?.split(';')[0] ?? '';
    const again = await attempt(email, PASSWORD).set('Cookie', first);
    expect(cookiesOf(again)[0]).toBeDefined();
    expect(cookiesOf(again)[0]?.split(';')[0]).not.toBe(first);
    await request(desk.panel).get('/admin/api/dashboard').set('Cookie', first).expect(401);
  });

  test('A2: slows guessing of one person from one address, and leaves the right person in from elsewhere', async () => {
    const { email } = await desk.hire('receptionist');
    const guesses = [];
    for (let guess = 0; guess < 11; guess += 1)
      guesses.push((await attempt(email, `faux ${guess}`, '192.0.2.2')).status);
    expect(guesses).toEqual([...Array<number>(10).fill(401), 429]);
    const refused = await attempt(email, PASSWORD, '192.0.2.2');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await attempt(email, PASSWORD, '192.0.2.3')).status).toBe(303);
  });

  test('A2: slows guessing from one address, whoever it is for, even when it pretends to be several', async () => {
    const guesses = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        attempt(`person.${n}@guichet.invalid`, 'faux', `203.0.113.${n}, 192.0.2.4`).then(
          ({ status }) => status,
        ),
      ),
    );
    expect(guesses.filter((status) => status === 429)).toHaveLength(10);
  });

  test('A3: keeps the session in PostgreSQL, behind a strict cookie that scripts do not see', async () => {
    const { email } = await desk.hire('receptionist');
    const [cookie = ''] = cookiesOf(await attempt(email, PASSWORD));
    expect(cookie).toMatch(/^guichet-desk=.*Path=\/; HttpOnly; SameSite=Strict$/);
    const stored = await desk.world.dataSource.query<{ sess: object }[]>('select sess from staff_sessions');
    expect(stored.length).toBeGreaterThan(0);
    expect(JSON.stringify(stored)).not.toContain(email);
  });

  test('A3: in production the cookie is bound to the host and to https', async () => {
    const production = await openDesk({ NODE_ENV: 'production', TRUST_PROXY: 1 });
    const { email } = await production.hire('receptionist');
    const response = await request(production.panel)
      .post('/admin/login')
      .set('X-Forwarded-Proto', 'https')
      .type('form')
      .send({ email, password: PASSWORD });
    expect(cookiesOf(response)[0]).toMatch(
      /^__Host-guichet-desk=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    await production.close();
  });

  test('sends whoever is not signed in to the sign-in page, and answers 401 to what a page asks for by itself', async () => {
    const page = await request(desk.panel).get('/admin/resources/applications');
    expect([page.status, page.headers['location']]).toEqual([303, '/admin/login']);
    const data = await request(desk.panel).get('/admin/api/resources/applications/actions/list');
    expect(data.status).toBe(401);
    expect(data.body).toEqual({
      notice: { type: 'error', message: expect.stringContaining('reconnectez-vous') },
    });
    await request(desk.panel).get('/admin/frontend/assets/components.bundle.js').expect(401);
  });

  describe('the page that somebody asked for', () => {
    const FILE = '/admin/resources/applications/records/0b6f5c1e-7a3d-4c55-9a51-3f0c6c1f7a10/show';
    const asking = async (path: string) => {
      const visitor = request.agent(desk.panel);
      await visitor.get(path).expect(303).expect('Location', '/admin/login');
      return visitor;
    };
    const entering = async (visitor: request.Agent) => {
      const hired = await desk.hire('receptionist');
      await visitor.post('/admin/login').type('form').send({ email: hired.email, password: PASSWORD });
      const code = await codeOf(hired, desk.world.deps.now());
      return visitor.post('/admin/login/code').type('form').send({ code }).expect(303);
    };

    test('opens once they have signed in, and only that once', async () => {
      const visitor = await asking(`${FILE}?filters.lastName=Martin`);
      expect((await entering(visitor)).headers['location']).toBe(FILE);
      expect((await entering(visitor)).headers['location']).toBe('/admin');
    });

    test('is not the first thing that the next person at the same screen sees', async () => {
      const visitor = await asking(FILE);
      await visitor.post('/admin/logout').expect(303);
      expect((await entering(visitor)).headers['location']).toBe('/admin');
    });

    test('is none where a file was asked for', async () => {
      const visitor = await asking('/admin/files/queue?format=csv');
      expect((await entering(visitor)).headers['location']).toBe('/admin');
    });

    test('is kept without a row for every passer-by', async () => {
      const count = () => desk.world.dataSource.query<object[]>('select count(*) from staff_sessions');
      const before = await count();
      await asking(FILE);
      expect(await count()).toEqual(before);
    });

    test.each([
      'https://evil.example',
      '//evil.example',
      '/admin/../connexion',
      '/admin/%2f',
      '/administrateur',
    ])('%s is never somewhere to go, even when a neighbour planted it', async (planted) => {
      const visitor = request.agent(desk.panel);
      visitor.jar.setCookie(`guichet-desk-wanted=${planted}; path=/`);
      expect((await entering(visitor)).headers['location']).toBe('/admin');
    });
  });

  test('a link followed from a mail, which leaves the strict cookie behind, is opened again from our own page', async () => {
    const path = '/admin/resources/applications?filters.lastName="><script>';
    const { status, text } = await request(desk.panel).get(path).set('Sec-Fetch-Site', 'cross-site');
    expect(status).toBe(200);
    expect(text).toContain('http-equiv="refresh" content="0; url=/admin/resources/applications');
    expect(text).not.toContain('<script>');
    await request(desk.panel).get(path).set('Sec-Fetch-Site', 'same-origin').expect(303);
  });

  test('ends the session of somebody who is disabled, or whose role changes, at the next click', async () => {
    const { staffId: administratorId } = await desk.hire('administrator');
    const administrator = { staffId: administratorId, role: 'administrator' } as const;
    const disabled = await desk.enter('receptionist');
    await disabled.get('/admin/api/dashboard').expect(200);
    await disableStaffMember(desk.world.deps, administrator, disabled.staffId);
    await disabled.get('/admin/api/dashboard').expect(401);
    const promoted = await desk.enter('receptionist');
    await changeRole(desk.world.deps, administrator, promoted.staffId, 'manager');
    await promoted.get('/admin/api/dashboard').expect(401);
  });

  test('ends a session after twelve hours', async () => {
    const visitor = await desk.enter('reader');
    desk.world.clock.advance(12 * 3_600_000);
    await visitor.get('/admin/api/dashboard').expect(401);
  });

  test('signs out by POST only', async () => {
    const visitor = await desk.enter('reader');
    await visitor.get('/admin/logout').expect(404);
    await visitor.get('/admin/api/dashboard').expect(200);
    await visitor.post('/admin/logout').expect(303);
    await visitor.get('/admin/api/dashboard').expect(401);
  });

  test('says that signing out has failed while PostgreSQL keeps the session, and signs out the next time', async () => {
    const visitor = await desk.enter('reader');
    const { url, adminUrl } = desk.world.database;
    const owner = new pg.Client({ connectionString: adminUrl });
    await owner.connect();
    await owner.query(`revoke delete on staff_sessions from ${new URL(url).username}`);
    const failed = await visitor.post('/admin/logout');
    await owner.query(`grant delete on staff_sessions to ${new URL(url).username}`);
    await owner.end();
    expect([failed.status, failed.get('Set-Cookie')]).toEqual([500, undefined]);
    await visitor.get('/admin/api/dashboard').expect(200);
    await visitor.post('/admin/logout').expect(303);
    await visitor.get('/admin/api/dashboard').expect(401);
  });
});
