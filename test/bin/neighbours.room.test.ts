import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { tellNeighbours } from '../../bin/neighbours.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('site and desk tell which registers want silence, and ask the mail server once for many questions', async () => {
  await database.dataSource.query(
    `insert into register_pace (source, next_free_at, cooldown_until) values
       ('insee', now(), now() + interval '1 minute'), ('rne', now(), now() - interval '1 minute')`,
  );
  let asked = 0;
  const check = () => {
    asked += 1;
    return Promise.reject(new Error('away'));
  };
  const { reported, told } = tellNeighbours(
    { REGISTRY_SOURCES: ['insee', 'rne', 'recherche-entreprises', 'mirror'] },
    database.dataSource,
    { check },
  );
  expect(await told()).toEqual({
    insee: 'asked for silence',
    rne: 'no silence asked',
    'recherche-entreprises': 'no silence asked',
  });
  for (let n = 0; n < 3; n += 1) await expect(reported['smtp']?.()).rejects.toThrow('away');
  expect(asked).toBe(1);
});
