import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** Links to an account or a demande that begin no index: to find or erase what belongs to one reads the whole table. */
const WITHOUT_INDEX = `
  select k.conrelid::regclass || ' (' || a.attname || ')' as told
  from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
  where k.contype = 'f' and k.confrelid in ('accounts'::regclass, 'applications'::regclass)
    and not exists (select 1 from pg_index i
      where i.indrelid = k.conrelid and i.indkey[0] = k.conkey[1] and i.indpred is null)
  order by 1`;

test('whatever belongs to an account or a demande is found by an index', async () => {
  const rows: { told: string }[] = await database.dataSource.query(WITHOUT_INDEX);
  expect(rows.map(({ told }) => told)).toEqual([]);
});
