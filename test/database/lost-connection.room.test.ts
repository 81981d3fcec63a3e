import { afterEach, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { patience } from '../../src/database/data-source.js';
import { ficklePostgres, type FicklePostgres } from '../support/fickle-postgres.js';

let server: FicklePostgres;
beforeEach(async () => {
  server = await ficklePostgres('at once');
});
afterEach(() => server.close());

test('a connection that is lost while it opens is an error of whoever asks over it, and of nobody else', async () => {
  const pool = new pg.Pool({ connectionString: server.url, ...patience() });
  const client = await pool.connect();
  await expect(client.query('select 1')).rejects.toThrow('not queryable');
  client.release(true);
  await pool.end();
});
