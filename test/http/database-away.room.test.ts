import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { pino } from 'pino';
import request from 'supertest';
import type { DataSource } from 'typeorm';
import { entities } from '../../bin/entities.js';
import { createDataSource, patience } from '../../src/database/data-source.js';
import { isDatabaseAway } from '../../src/http/database-away.js';
import { createSite } from '../../src/http/site.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { LINK_SECRET, Visitor } from './open-site.js';

/** A wire to PostgreSQL that can be cut and mended, or fall silent. */
async function openWire(target: URL) {
  const sockets = new Set<Socket>();
  let isCut = false;
  let isSilent = false;
  const server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    }
    near.on('data', (data) => far.write(data)).on('close', () => far.destroy());
    far.on('data', (data) => isSilent || near.write(data)).on('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = (now: boolean) => {
    isCut = now;
    if (now) sockets.forEach((socket) => socket.destroy());
  };
  const silence = (now: boolean) => void (isSilent = now);
  return { port: (server.address() as AddressInfo).port, cut, silence, close: () => server.close() };
}

const STATEMENT_MS = 1_000;

let database: TestDatabase;
let wire: Awaited<ReturnType<typeof openWire>>;
let dataSource: DataSource;
let app: ReturnType<typeof createSite>;
let close: () => Promise<unknown>;
beforeAll(async () => {
  database = await openTestDatabase();
  const url = new URL(database.url);
  wire = await openWire(new URL(database.url));
  url.port = String(wire.port);
  url.hostname = '127.0.0.1';
  dataSource = await createDataSource({
    url: url.href,
    entities,
    statementMs: STATEMENT_MS,
  }).initialize();
  const pool = new pg.Pool({ connectionString: url.href, ...patience(STATEMENT_MS) });
  pool.on('error', () => undefined);
  app = createSite({
    deps: { dataSource, now: () => new Date() },
    env: {
      NODE_ENV: 'test',
      PUBLIC_URL: 'http://localhost',
      SESSION_SECRET: 's'.repeat(32),
      LINK_SECRET,
      TRUST_PROXY: 0,
      RATE_LIMIT_FACTOR: 100,
    },
    pool,
    logger: pino({ level: 'silent' }),
  });
  close = () => Promise.all([dataSource.destroy(), pool.end()]);
});
afterAll(async () => {
  wire.cut(true);
  await close();
  wire.close();
  await database.close();
});

describe('while PostgreSQL is away', () => {
  test('pages and API answer 503 within two seconds, and come back by themselves', async () => {
    const visitor = new Visitor(app);
    expect((await visitor.submit('/connexion', { email: 'a@example.fr', password: 'x' })).status).toBe(401);

    wire.cut(true);
    const begunAt = performance.now();
    const page = await visitor.submit('/connexion', { email: 'a@example.fr', password: 'x' });
    const api = await request(app).post('/api/v1/applications').send({});
    expect(performance.now() - begunAt).toBeLessThan(4_000);
    expect([page.status, api.status, api.type]).toEqual([503, 503, 'application/problem+json']);
    expect(Number(page.headers['retry-after'])).toBeLessThanOrEqual(2);
    expect((await request(app).get('/')).status).toBe(200);

    wire.cut(false);
    expect((await visitor.submit('/connexion', { email: 'a@example.fr', password: 'x' })).status).toBe(401);
  });

  test('a transaction that it leaves in the middle is as good as not begun', async () => {
    let lost: unknown;
    const gesture = dataSource.transaction(async (tx) => {
      const asking = tx.query('select pg_sleep(60)');
      wire.cut(true);
      lost = await asking.catch((error: unknown) => error);
      await tx.query('select 1');
    });
    const error: unknown = await gesture.catch((thrown: unknown) => thrown);
    wire.cut(false);
    expect([lost, error].map(isDatabaseAway)).toEqual([true, true]);
    expect(error).toMatchObject({ name: expect.stringContaining('AlreadyReleased') });
  });

  test('one that takes questions and says nothing is as good as away, and comes back by itself', async () => {
    const visitor = new Visitor(app);
    const signIn = () => visitor.submit('/connexion', { email: 'a@example.fr', password: 'x' });
    expect((await signIn()).status).toBe(401);

    wire.silence(true);
    const begunAt = performance.now();
    const [page, api] = await Promise.all([signIn(), request(app).post('/api/v1/applications').send({})]);
    expect([page.status, api.status]).toEqual([503, 503]);
    expect(performance.now() - begunAt).toBeLessThan(STATEMENT_MS + 5_000);

    wire.silence(false);
    expect((await signIn()).status).toBe(401);
  });
});
