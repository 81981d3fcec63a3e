import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { goodForm, hiddenFields, openSite, readable, Visitor, type TestSite } from './open-site.js';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const form = 'application/x-www-form-urlencoded';

describe('what another site sends', () => {
  test.each([
    ['without a token', {}, {}],
    ['with a forged token', { _csrf: 'x'.repeat(43) }, {}],
    ['from another site', null, { 'Sec-Fetch-Site': 'cross-site' }],
    ['from a sister site', null, { 'Sec-Fetch-Site': 'same-site' }],
    ['from another origin', null, { Origin: 'https://evil.example' }],
  ])('a form %s is refused', async (_name, token, headers: Record<string, string>) => {
    const visitor = new Visitor(site.app);
    const hidden = hiddenFields((await visitor.get('/inscription')).text);
    const answer = await visitor.post('/inscription', { ...goodForm, ...(token ?? hidden) }).set(headers);
    expect(answer.status).toBe(403);
    expect(readable(answer.text)).toContain('Rien n’a été enregistré');
  });

  test.each<Record<string, string>>([
    { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' },
    { Origin: 'http://localhost:3000' },
    {},
  ])('our own form passes with %j', async (headers) => {
    const visitor = new Visitor(site.app);
    const hidden = hiddenFields((await visitor.get('/connexion')).text);
    const answer = await visitor
      .post('/connexion', { ...hidden, email: 'x@example.fr', password: 'x' })
      .set(headers);
    expect(answer.status).toBe(401);
  });

  test('a token of one browser is worth nothing in another', async () => {
    const hidden = hiddenFields((await new Visitor(site.app).get('/inscription')).text);
    const other = new Visitor(site.app);
    await other.get('/inscription');
    expect((await other.post('/inscription', { ...goodForm, ...hidden })).status).toBe(403);
  });
});

describe('what does not fit', () => {
  test.each([
    [
      'a file',
      415,
      (agent: Visitor['agent']) => agent.post('/inscription').attach('file', Buffer.from('x'), 'a.txt'),
    ],
    ['JSON', 415, (agent: Visitor['agent']) => agent.post('/inscription').send({ a: 1 })],
    ['no type', 415, (agent: Visitor['agent']) => agent.post('/inscription')],
    [
      '33 kB',
      413,
      (agent: Visitor['agent']) =>
        agent
          .post('/inscription')
          .type(form)
          .send(`a=${'x'.repeat(33_000)}`),
    ],
    [
      'a hundred fields',
      413,
      (agent: Visitor['agent']) => agent.post('/inscription').type(form).send('a=1&'.repeat(100)),
    ],
    [
      'another charset',
      415,
      (agent: Visitor['agent']) =>
        agent.post('/inscription').set('Content-Type', `${form}; charset=utf-7`).send('a=1'),
    ],
  ])('%s is answered %d, in French', async (_name, status, send) => {
    const answer = await send(new Visitor(site.app).agent);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain('<html lang="fr"');
  });

  test.each([
    'profile=king',
    'profile[]=a&profile[]=b',
    'email=a&email=b',
    '__proto__[x]=1',
    '%ff=%zz',
    'constructor=1',
  ])('%s is a form to correct, never a failure', async (body) => {
    const visitor = new Visitor(site.app);
    const { _csrf = '' } = hiddenFields((await visitor.get('/inscription')).text);
    const answer = await visitor.agent
      .post('/inscription')
      .type(form)
      .send(`${body}&_csrf=${encodeURIComponent(_csrf)}`);
    expect(answer.status).toBe(422);
  });

  test('an address that cannot be decoded is answered 400', async () => {
    expect((await request(site.app).get('/demande/%E0%A4%A')).status).toBe(400);
  });
});

describe('limits', () => {
  beforeEach(() => site.dataSource.query('delete from request_limits'));

  test('twenty sign-ups a minute from one address, even all at once; the rest hear when to come back', async () => {
    const app = site.with({ RATE_LIMIT_FACTOR: 1, TRUST_PROXY: 1 });
    const answers = await Promise.all(
      Array.from({ length: 30 }, () =>
        request(app).post('/api/v1/applications').set('X-Forwarded-For', '192.0.2.1').send({}),
      ),
    );
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(20);
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(10);
    expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0);
    const other = await request(app)
      .post('/api/v1/applications')
      .set('X-Forwarded-For', '192.0.2.2')
      .send({});
    expect(other.status).toBe(422);
  });

  test('a forged X-Forwarded-For changes nothing', async () => {
    const app = site.with({ RATE_LIMIT_FACTOR: 1 / 20, TRUST_PROXY: 0 });
    const statuses = [];
    for (const ip of ['192.0.2.8', '192.0.2.9']) {
      const answer = await request(app).post('/api/v1/applications').set('X-Forwarded-For', ip).send({});
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([422, 429]);
  });

  test('ten passwords in five minutes for one e-mail, known or not, from wherever', async () => {
    const app = site.with({ RATE_LIMIT_FACTOR: 1, TRUST_PROXY: 1 });
    const visitor = new Visitor(app);
    const hidden = hiddenFields((await visitor.get('/connexion')).text);
    const statuses = [];
    for (let n = 0; n < 11; n += 1) {
      const fields = { ...hidden, email: 'essai@example.fr', password: `faux ${n}` };
      const answer = await visitor.post('/connexion', fields).set('X-Forwarded-For', `198.51.100.${n}`);
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([...Array<number>(10).fill(401), 429]);
  });

  test('all addresses together have one too, in which whoever was refused for themselves does not count', async () => {
    const app = site.with({ RATE_LIMIT_FACTOR: 1 / 100, TRUST_PROXY: 1 });
    const visitor = new Visitor(app);
    const hidden = hiddenFields((await visitor.get('/mot-de-passe/oublie')).text);
    const ask = async (n: number) => {
      const asked = visitor.post('/mot-de-passe/oublie', {
        ...hidden,
        email: `tous-${String(n)}@example.fr`,
      });
      return (await asked.set('X-Forwarded-For', `198.51.100.${String(Math.max(n, 10))}`)).status;
    };
    const statuses = await Promise.all(Array.from({ length: 40 }, (_, n) => ask(n)));
    expect(statuses.filter((status) => status === 303)).toHaveLength(30);
    const other = visitor.post('/mot-de-passe/oublie', { ...hidden, email: 'une-de-trop@example.fr' });
    const refused = await other.set('X-Forwarded-For', '203.0.113.9');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  });

  test('five mails in fifteen minutes to one e-mail', async () => {
    const app = site.with({ RATE_LIMIT_FACTOR: 1 });
    const statuses = [];
    for (let n = 0; n < 6; n += 1) {
      const visitor = new Visitor(app);
      statuses.push((await visitor.submit('/mot-de-passe/oublie', { email: 'mails@example.fr' })).status);
    }
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
  });

  test('one sign-up repeated under its key asks for one mail: even all at once, each gets the same answer', async () => {
    const app = site.with({ RATE_LIMIT_FACTOR: 1, TRUST_PROXY: 1 });
    const send = (key: string, ip: string) =>
      request(app)
        .post('/api/v1/applications')
        .set({ 'X-Forwarded-For': ip, 'Idempotency-Key': key })
        .send({ ...goodForm, email: 'rejeu@example.fr', delegateMission: false, acceptTerms: true });
    const replays = await Promise.all(Array.from({ length: 20 }, () => send('rejeu', '192.0.2.20')));
    const answers = replays.map(({ status, body }) => JSON.stringify([status, body]));
    expect([replays[0]?.status, new Set(answers).size]).toEqual([202, 1]);
    expect((await send('rejeu', '192.0.2.20')).status).toBe(429);
    const others = [];
    for (let n = 0; n < 5; n += 1) others.push((await send(`autre-${String(n)}`, '192.0.2.21')).status);
    expect(others).toEqual([202, 202, 202, 202, 429]);
    expect((await send('rejeu', '192.0.2.21')).status).toBe(202);
  });

  test('one form sent many times by its page asks for one mail, and shows one reference', async () => {
    const visitor = new Visitor(site.with({ RATE_LIMIT_FACTOR: 1, TRUST_PROXY: 1 }));
    const form = { ...goodForm, ...hiddenFields((await visitor.get('/inscription')).text) };
    const click = () => visitor.post('/inscription', { ...form, email: 'clics@example.fr' });
    const clicks = await Promise.all(Array.from({ length: 10 }, click));
    expect(new Set(clicks.map(({ status }) => status))).toEqual(new Set([303]));
    const kept: unknown[] = await site.dataSource.query(
      `select 1 from signups s join accounts a on a.id = s.account_id where a.email = 'clics@example.fr'`,
    );
    expect(kept).toHaveLength(1);
  });

  test('many e-mails of one mailbox share twenty mails in fifteen minutes', async () => {
    const app = site.with({ RATE_LIMIT_FACTOR: 1, TRUST_PROXY: 1 });
    const visitor = new Visitor(app);
    const hidden = hiddenFields((await visitor.get('/mot-de-passe/oublie')).text);
    const ask = async (email: string, n: number) => {
      const asked = visitor.post('/mot-de-passe/oublie', { ...hidden, email });
      return (await asked.set('X-Forwarded-For', `198.51.100.${String(n)}`)).status;
    };
    const variants = Array.from({ length: 5 }, (_, n) => [
      ...[`a.b+${String(n)}@gmail.com`, `ab+x${String(n)}@gmail.com`],
      ...[`AB+y${String(n)}@GoogleMail.com`, `a.b+${String(n)}+z@gmail.com`],
    ]).flat();
    expect(await Promise.all(variants.map(ask))).toEqual(Array<number>(20).fill(303));
    expect([await ask('ab@gmail.com', 30), await ask('+ab@gmail.com', 31)]).toEqual([429, 303]);
  });

  test('keep neither address nor e-mail readable', async () => {
    await new Visitor(site.app).submit('/connexion', { email: 'cles@example.fr', password: 'x' });
    const rows: { key: string }[] = await site.dataSource.query('select key from request_limits');
    expect(rows).toHaveLength(3);
    expect(rows.map(({ key }) => key).join()).not.toMatch(/@|example|\d+\.\d+\.\d+\.\d+/);
  });
});
