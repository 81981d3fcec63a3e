import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { pino } from 'pino';
import request from 'supertest';
import { entities } from '../../bin/entities.js';
import { createDataSource } from '../../src/database/data-source.js';
import { createSite } from '../../src/http/site.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { LINK_SECRET, Visitor } from './open-site.js';

/** A wire to PostgreSQL that can be cut and mended. */
async function openWire(target: URL) {
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = (now: boolean) => {
    isCut = now;
    if (now) sockets.forEach((socket) => socket.destroy());
  };
  return { port: (server.address() as AddressInfo).port, cut, close: () => server.close() };
}

let database: TestDatabase;
let wire: Awaited<ReturnType<typeof openWire>>;
let app: ReturnType<typeof createSite>;
let close: () => Promise<unknown>;
beforeAll(async () => {
  database = await openTestDatabase();
  const url = new URL(database.url);
  wire = await openWire(new URL(database.url));
  url.port = String(wire.port);
  url.hostname = '127.0.0.1';
  const dataSource = await createDataSource({ url: url.href, entities }).initialize();
  const pool = new pg.Pool({ connectionString: url.href, connectionTimeoutMillis: 2_000 });
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
});
