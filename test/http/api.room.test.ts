import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { submitted } from '../support/world.js';
import { mailedLink } from './open-link.js';
import { openSite, type TestSite } from './open-site.js';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

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
const path = '/api/v1/applications';
const post = (body: object | string, headers: Record<string, string> = {}) =>
  request(site.app).post(path).set('Content-Type', 'application/json').set(headers).send(body);
const count = async (): Promise<number> => {
  const rows: { n: number }[] = await site.dataSource.query('select count(*)::int as n from applications');
  return rows[0]?.n ?? -1;
};

describe('POST /api/v1/applications', () => {
  test('answers 202 with a reference, the same whether or not the e-mail is known', async () => {
    const first = await post(good);
    const second = await post(good);
    for (const { status, body } of [first, second]) {
      expect([status, Object.keys(body as object)]).toEqual([202, ['reference']]);
      expect((body as { reference: string }).reference).toMatch(/^PDL-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    }
    expect(first.headers['content-length']).toBe(second.headers['content-length']);
    expect(Object.keys(first.headers)).toEqual(Object.keys(second.headers));
  });

  test('answers 422 with every wrong field, in French, and stores nothing', async () => {
    const before = await count();
    const answer = await post({ ...good, siren: '73282932', email: 'anne' });
    expect([answer.status, answer.type]).toEqual([422, 'application/problem+json']);
    expect(answer.body).toEqual({
      type: 'about:blank',
      title: 'Des réponses sont à corriger',
      status: 422,
      errors: [
        {
          field: 'siren',
          code: 'wrong_length',
          message: 'Le numéro de SIREN compte 9 chiffres\u202f; vous en avez saisi 8.',
        },
        { field: 'email', code: 'malformed', message: expect.any(String) },
      ],
    });
    expect(await count()).toBe(before);
  });

  test('the same Idempotency-Key and body give the same answer and one demande; another body is refused', async () => {
    const body = { ...good, email: 'cle@example.fr' };
    const before = await count();
    const answers = await Promise.all([1, 2, 3].map(() => post(body, { 'Idempotency-Key': 'k-1' })));
    expect(new Set(answers.map(({ body }) => (body as { reference: string }).reference)).size).toBe(1);
    expect(await count()).toBe(before + 1);
    const other = await post({ ...body, lastName: 'Autre' }, { 'Idempotency-Key': 'k-1' });
    expect([other.status, other.body]).toMatchObject([
      422,
      { errors: [{ field: 'Idempotency-Key', code: 'key_reused' }] },
    ]);
  });

  test.each([
    ['no JSON', 400, '{', {}],
    ['another type', 415, 'a=1', { 'Content-Type': 'text/plain' }],
    ['33 kB', 413, JSON.stringify({ ...good, firstName: 'x'.repeat(33_000) }), {}],
    ['a browser of another site', 403, JSON.stringify(good), { 'Sec-Fetch-Site': 'cross-site' }],
    [
      'an empty key',
      422,
      JSON.stringify({ ...good, email: 'k@example.fr' }),
      { 'Idempotency-Key': 'x'.repeat(256) },
    ],
    ['a list', 422, '[]', {}],
    ['a polluted prototype', 422, '{"__proto__":{"profile":"company_head"}}', {}],
  ])('%s is a problem %d', async (_name, status, body, headers: Record<string, string>) => {
    const answer = await post(body, headers);
    expect([answer.status, answer.type]).toEqual([status, 'application/problem+json']);
    expect(answer.body).toMatchObject({ status });
  });

  test('a profile without condition needs neither SIREN nor name', async () => {
    const { email, password, acceptTerms } = { ...good, email: 'jeune@example.fr' };
    expect((await post({ profile: 'youth_or_apprentice', email, password, acceptTerms })).status).toBe(202);
  });
});

describe('GET /api/v1/applications/:token', () => {
  test('says where the demande stands', async () => {
    const application = await submitted(site.deps);
    const { token } = await mailedLink(site, 'follow', application);
    const answer = await request(site.app).get(`${path}/${token}`);
    expect([answer.status, answer.body]).toEqual([
      200,
      {
        reference: application.reference,
        status: 'submitted',
        reason: null,
        message: expect.stringContaining('Nous avons reçu votre demande'),
        next: expect.any(String),
        updatedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      },
    ]);
  });

  test('an unknown token, and one of another purpose, are problems 404', async () => {
    const application = await submitted(site.deps);
    const { token } = await mailedLink(site, 'password', application);
    for (const other of ['x', token]) {
      const answer = await request(site.app).get(`${path}/${other}`);
      expect([answer.status, answer.type]).toEqual([404, 'application/problem+json']);
    }
  });
});

describe('GET /api/openapi.json', () => {
  test('describes the requests from the schemas that read them', async () => {
    const { status, body } = (await request(site.app).get('/api/openapi.json')) as {
      status: number;
      body: OpenApi;
    };
    expect([status, body.openapi]).toEqual([200, '3.1.0']);
    expect(Object.keys(body.paths)).toEqual([path, `${path}/{token}`]);
    const { ConditionalSignup, UnconditionalSignup } = body.components.schemas;
    expect(ConditionalSignup?.required?.sort()).toEqual(Object.keys(good).sort());
    expect(UnconditionalSignup?.required?.sort()).toEqual(['acceptTerms', 'email', 'password', 'profile']);
    expect(ConditionalSignup?.properties?.['email']).toMatchObject({
      type: 'string',
      format: 'email',
      maxLength: 254,
    });
  });
});

interface OpenApi {
  openapi: string;
  paths: object;
  components: { schemas: Record<string, { required?: string[]; properties?: Record<string, object> }> };
}
