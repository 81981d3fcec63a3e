import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { createThrottle } from '../../admin/sign-in/throttle.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

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
  const throttle = createThrottle(pool, 1);
  const waits = [];
  for (let host = 1; host <= 11; host += 1)
    waits.push(await throttle.attempt(`2001:db8::${String(host)}:0:0:1`, 'anne@guichet.invalid'));
  expect(waits.slice(0, 10)).toEqual(Array<null>(10).fill(null));
  expect(waits[10]).toBeGreaterThan(0);
});
