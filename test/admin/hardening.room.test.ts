import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { Application } from '../../src/applications/application.entity.js';
import { actionOn, openDesk, pendingFile, type Desk, type Visitor } from './desk.js';

const LIST = '/admin/api/resources/applications/actions/list';
const RESOURCES = ['applications', 'decisions', 'accounts', 'mail_deliveries', 'listed_companies'].concat([
  'staff_members',
  'policy_versions',
]);

describe('the panel, hardened', () => {
  let desk: Desk;
  let visitor: Visitor;
  let file: Application;
  beforeAll(async () => {
    desk = await openDesk();
    visitor = await desk.enter('administrator');
    file = await pendingFile(desk.world.deps);
  });
  afterAll(() => desk.close());

  const statusOf = async () => {
    const found = await desk.world.dataSource.getRepository(Application).findOneByOrFail({ id: file.id });
    return [found.status, found.version];
  };
  const reject = () => ({ version: file.version, reason: 'siren_not_applicants' });

  test('A4: no list and no file holds a hash, a nonce, a mail’s body or a link', async () => {
    for (const resource of RESOURCES) {
      const { text } = await visitor.get(`/admin/api/resources/${resource}/actions/list`).expect(200);
      expect(text).not.toMatch(
        /argon2|passwordHash|password_hash|nonce|htmlBody|textBody|html_body|sessionEpoch|salt/i,
      );
    }
    const { text } = await visitor.get(actionOn(file.id, 'review')).expect(200);
    expect(text).not.toMatch(/argon2|passwordHash|nonce|htmlBody|textBody|"links"|salt/i);
  });

  test('A4: the state written in the page is escaped, and holds only who is signed in', async () => {
    const crafty = await desk.enter('reader', '</script><script>alert(1)</script> Bobby');
    const { text } = await crafty.get('/admin').expect(200);
    expect(text).not.toContain('</script><script>alert');
    expect(text).toContain('\\u003c/script\\u003e');
    expect(text).not.toMatch(/argon2|sessionEpoch/);
  });

  test.each(['passwordHash', 'account.passwordHash', 'question', 'claimedBy', '__proto__', 'constructor'])(
    'A5: a filter on %s is refused',
    async (column) => {
      await visitor.get(`${LIST}?filters.${column}=a`).expect(400);
    },
  );

  test('A6: the built-in writing actions do not exist', async () => {
    for (const action of ['edit', 'delete']) {
      await visitor.post(actionOn(file.id, action)).send({ status: 'approved' }).expect(404);
    }
    const base = '/admin/api/resources/applications';
    await visitor.post(`${base}/actions/new`).send({ status: 'approved' }).expect(404);
    await visitor.post(`${base}/bulk/bulkDelete?recordIds=${file.id}`).send({}).expect(404);
    expect(await statusOf()).toEqual(['pending', file.version]);
  });

  test('A6: an action takes its named fields and nothing else', async () => {
    const body: unknown = (
      await visitor
        .post(actionOn(file.id, 'approve'))
        .send({ version: file.version, reason: 'craft_confirmed', status: 'rejected' })
    ).body;
    expect(body).toMatchObject({ notice: { type: 'error' } });
    expect(await statusOf()).toEqual(['pending', file.version]);
  });

  test.each([
    'approve',
    'reject',
    'askInformation',
    'reopen',
    'undo',
    'claim',
    'release',
    'recheck',
    'resendMail',
    'correctEmail',
    'logContact',
  ])('A7: a GET on %s changes nothing, and says so', async (action) => {
    const query = '?version=2&reason=siren_unknown&note=x&question=x';
    const body: unknown = (await visitor.get(actionOn(file.id, action) + query).expect(200)).body;
    expect(body).toMatchObject({ notice: { type: 'error', message: 'Ouvrez le dossier pour agir.' } });
    expect(await statusOf()).toEqual(['pending', file.version]);
    const found = await desk.world.dataSource.getRepository(Application).findOneByOrFail({ id: file.id });
    expect(found.claimedBy).toBeNull();
  });

  test.each([
    ['another Origin', { Origin: 'https://evil.example' }],
    ['a hidden Origin', { Origin: 'null' }],
    ['an Origin that is none', { Origin: 'evil' }],
    ['a fetch from another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a fetch from a neighbour', { 'Sec-Fetch-Site': 'same-site', Origin: 'http://other.desk.invalid' }],
  ])('A8: a POST with %s is refused', async (_name, headers) => {
    const { text } = await visitor.post(actionOn(file.id, 'reject')).set(headers).send(reject()).expect(403);
    expect(text).toContain('autre site');
    await visitor.post('/admin/logout').set(headers).expect(403);
    expect(await statusOf()).toEqual(['pending', file.version]);
  });

  test('A8: a POST from our own page is let through', async () => {
    const headers = { Origin: 'http://desk.invalid', 'Sec-Fetch-Site': 'same-origin' };
    const body: unknown = (await visitor.post(actionOn(file.id, 'claim')).set(headers).send({}).expect(200))
      .body;
    expect(body).toMatchObject({ notice: { type: 'success' } });
    await visitor.post(actionOn(file.id, 'release')).send({}).expect(200);
  });

  test('A9: an upload is refused before anything is written, signed in or not', async () => {
    const uploadsIn = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('upload_'));
    const before = await uploadsIn();
    const content = Buffer.alloc(100_000, 'x');
    const path = actionOn(file.id, 'approve');
    await visitor.post(path).attach('file', content, 'a.txt').expect(415);
    await request(desk.panel).post(path).attach('file', content, 'a.txt').expect(401);
    await request(desk.panel).post('/admin/login').attach('email', content, 'a.txt').expect(401);
    await visitor.post(path).type('application/octet-stream').send(content).expect(415);
    expect(await uploadsIn()).toEqual(before);
  });

  test('A9: a body that is too big, or no JSON, is refused', async () => {
    const path = actionOn(file.id, 'approve');
    await visitor
      .post(path)
      .send({ note: 'x'.repeat(100_000) })
      .expect(413);
    await visitor.post(path).type('json').send('{"version":').expect(400);
    await visitor
      .post(path)
      .type('json')
      .send('[1,2]')
      .expect(200, /valable/);
  });

  test.each([
    'sortBy=passwordHash',
    'sortBy=nothing',
    'sortBy=submittedAt&sortBy=status',
    'page=-1',
    'page=0',
    'page=abc',
    'page=1e9',
    'page=900000',
    'perPage=-5',
    'perPage=abc',
    'direction=sideways',
    'filters.nothing=x',
    'filters.status=pending&filters.status=rejected',
    'filters.lastName=%00',
  ])('A11: %s is a wrong request, not a breakdown', async (query) => {
    const { text } = await visitor.get(`${LIST}?${query}`).expect(400);
    expect(text).toContain('n’est pas valable');
  });

  test.each([
    'filters.status=unknown',
    'filters.siren=abc',
    'filters.submittedAt~~from=never',
    `filters.lastName=${'x'.repeat(300)}`,
  ])('A11: %s matches nothing', async (query) => {
    const body: unknown = (await visitor.get(`${LIST}?${query}`).expect(200)).body;
    expect(body).toMatchObject({ records: [], meta: { total: 0 } });
  });

  test('A11: a filter finds what it names, whatever its case, and takes its wild cards literally', async () => {
    const find = async (query: string) =>
      ((await visitor.get(`${LIST}?${query}`).expect(200)).body as { records: unknown[] }).records.length;
    expect(await find('filters.lastName=MART')).toBe(1);
    expect(await find('filters.lastName=%25')).toBe(0);
    expect(await find('filters.siren=732%20829')).toBe(1);
    expect(await find('filters.status=pending&perPage=5000')).toBe(1);
    expect(await find('filters.submittedAt~~to=2020-01-01')).toBe(0);
  });

  test('A11: a wrong id, a wrong resource and a wrong action have their page', async () => {
    await visitor.get(actionOn('1-or-1', 'review')).expect(400);
    await visitor.get(actionOn('00000000-0000-4000-8000-000000000000', 'review')).expect(404);
    await visitor.get('/admin/api/resources/sessions/actions/list').expect(404);
    await visitor.get('/admin/api/resources/constructor/actions/list').expect(404);
    await visitor.get('/admin/api/pages/unknown').expect(404);
    await visitor.get('/admin/nothing').expect(404, /n’existe pas/);
  });

  test('A12: a list holds a hundred lines at most', async () => {
    await desk.world.dataSource.query(
      `insert into accounts (email) select 'many.' || n || '@example.fr' from generate_series(1, 120) n`,
    );
    const body: unknown = (
      await visitor.get('/admin/api/resources/accounts/actions/list?perPage=500').expect(200)
    ).body;
    expect((body as { records: unknown[] }).records).toHaveLength(100);
  });

  test('A13: every answer carries the headers, names no maker and asks nothing of a third party', async () => {
    for (const path of ['/admin', '/admin/login', '/admin/nothing', LIST]) {
      const { headers, text } = await visitor.get(path);
      expect(headers['content-security-policy']).toMatch(
        /script-src 'self' 'nonce-[^']+';.*frame-ancestors 'none'/,
      );
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      });
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(text).not.toMatch(/(src|href)="(https?:)?\/\//);
    }
  });

  test('A13: every script of the page carries this answer’s nonce, which is never used again', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const { headers, text } = await visitor.get('/admin');
        const nonce = /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1] ?? 'none';
        const scripts = text.match(/<script[^>]*>/g) ?? [];
        expect(scripts.length).toBeGreaterThan(4);
        expect(scripts.every((tag) => tag.includes(`nonce="${nonce}"`))).toBe(true);
        return nonce;
      }),
    );
    expect(nonces[0]).not.toBe(nonces[1]);
  });
});
