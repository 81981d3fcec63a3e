import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

describe('the database of a test', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  test('is reached by a role that is neither superuser nor owner', async () => {
    const [role] = await database.dataSource.query<{ rolsuper: boolean; owns: number }[]>(
      `select rolsuper, (select count(*)::int from pg_tables where tableowner = current_user) as owns
         from pg_roles where rolname = current_user`,
    );
    expect(role).toEqual({ rolsuper: false, owns: 0 });
  });

  test('is nobody else’s: what one writes, another does not see', async () => {
    const other = await openTestDatabase();
    const insert = `insert into accounts (email) values ('anne@example.invalid')`;
    await other.dataSource.query(insert);
    await other.close();
    expect(await database.dataSource.query('select email from accounts')).toEqual([]);
  });
});
