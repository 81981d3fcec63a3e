import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { createThrottle } from '../../admin/sign-in/throttle.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

const env = { RATE_LIMIT_FACTOR: 1, SESSION_SECRET: 's'.repeat(32) };

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await openTestDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
});
afterAll(async () => {
  await pool.end();
  await database.close();
});

test('one subscriber’s addresses count as one, however IPv6 shortens them', async () => {
  const throttle = createThrottle(pool, env);
  const waits = [];
  for (let host = 1; host <= 11; host += 1)
    waits.push(await throttle.attempt(`2001:db8::${String(host)}:0:0:1`, 'anne@guichet.invalid'));
  expect(waits.slice(0, 10)).toEqual(Array<null>(10).fill(null));
  expect(waits[10]).toBeGreaterThan(0);
});

test('counts under keys that nobody can try addresses against without the secret of the sessions', async () => {
  const keys = async () =>
    new Set(
      (await database.dataSource.query<{ key: string }[]>('select key from request_limits')).map(
        ({ key }) => key,
      ),
    );
  const asked = ['192.0.2.7', 'anne@guichet.invalid'] as const;
  await createThrottle(pool, env).attempt(...asked);
  const before = await keys();
  await createThrottle(pool, { ...env, SESSION_SECRET: 't'.repeat(32) }).attempt(...asked);
  expect((await keys()).size).toBe(before.size + 2);
});
