import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource, QueryRunner } from 'typeorm';
import { entities } from '../../bin/entities.js';
import { migrations } from '../../migrations/index.js';
import { createDataSource } from '../../src/database/data-source.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { demandedAnew, readShape, takenAway } from '../support/schema-shape.js';

/** The last migration of the first release: no earlier version ever ran beside these, so they may add constraints. */
const FIRST_RELEASE = '1763884800014';

/** Constraints on older tables that the release before already kept, each with that release. */
const KEPT_BEFORE: readonly string[] = [];

/** Checks that the release before cannot break: they were widened, or are about what it does not write. */
const NEVER_BROKEN: readonly string[] = [
  // Rows that the release before does not know: it writes no outcome for them.
  `policy_versions: CHECK (((COALESCE(((content -> 'outcomes'::text) ->> '9c'::text), 'pending'::text) = 'pending'::text) AND (COALESCE(((content -> 'outcomes'::text) ->> '17b'::text), 'pending'::text) = 'pending'::text) AND (COALESCE(((content -> 'outcomes'::text) ->> '4b'::text), 'pending'::text) = 'pending'::text)))`,
  // A new column with a default.
  `policy_replay_changes: CHECK ((cause = ANY (ARRAY['reading'::text, 'policy'::text])))`,
  `staff_events: CHECK (((role IS NOT NULL) = (event = ANY (ARRAY['created'::text, 'invited'::text, 'role_changed'::text]))))`,
  `staff_events: CHECK ((event = ANY (ARRAY['created'::text, 'invited'::text, 'invited_again'::text, 'role_changed'::text, 'disabled'::text, 'enabled'::text, 'second_factor_reset'::text, 'recovery_codes_renewed'::text, 'password_set'::text, 'password_changed'::text])))`,
];

let database: TestDatabase;
let owner: DataSource;
let runner: QueryRunner;
beforeAll(async () => {
  database = await openTestDatabase();
  owner = await createDataSource({ url: database.adminUrl, entities, poolSize: 1 }).initialize();
  runner = owner.createQueryRunner();
});
afterAll(async () => {
  await runner.release();
  await owner.destroy();
  await database.close();
});

describe('while two versions run', () => {
  test('a migration takes nothing away from the version before, and asks nothing new of it', async () => {
    const steps = migrations.map((Migration) => ({ name: Migration.name, migration: new Migration() }));
    for (const { migration } of [...steps].reverse()) await migration.down(runner);
    const fine = [...KEPT_BEFORE, ...NEVER_BROKEN];
    const told: Record<string, string[]> = {};
    let before = await readShape(runner);
    expect([...before.columns.values()].filter(({ table }) => table !== 'migrations')).toEqual([]);
    for (const { name, migration } of steps) {
      await migration.up(runner);
      const after = await readShape(runner);
      const isFirst = name.slice(-FIRST_RELEASE.length) <= FIRST_RELEASE;
      const demands = isFirst ? [] : demandedAnew(before, after).filter((one) => !fine.includes(one));
      const offences = [...takenAway(before, after), ...demands];
      if (offences.length > 0) told[name] = offences;
      before = after;
    }
    expect(told).toEqual({});
  });
});

describe('the check sees', () => {
  test.each([
    ['drop table documents', 'documents.id is gone'],
    ['alter table accounts drop column first_name', 'accounts.first_name is gone'],
    ['alter table accounts rename column first_name to given_name', 'accounts.first_name is gone'],
    ['alter table accounts rename to people', 'accounts.id is gone'],
    [
      'alter table mirror_companies alter column denomination type varchar(80)',
      'was text and is character varying(80)',
    ],
    ['alter table mirror_companies alter column denomination set not null', 'denomination must now be given'],
    [
      'alter table mirror_companies add column ape text not null',
      'mirror_companies.ape is new and must be given',
    ],
    ['alter table listed_companies alter column created_at drop default', 'created_at has lost its default'],
    [`alter table mirror_companies add check (siren <> '000000000')`, 'mirror_companies: CHECK'],
    ['create unique index on mirror_companies (denomination)', 'CREATE UNIQUE INDEX'],
  ])('%s', async (sql, offence) => {
    expect(await changeBy(sql)).toContain(offence);
  });

  test('nothing wrong in what only adds', async () => {
    const sql = `create table later (id integer primary key);
      alter table mirror_companies add column ape text, add column seen boolean not null default false;
      alter table mirror_companies alter column image_date drop not null;
      create index on mirror_companies (denomination)`;
    expect(await changeBy(sql)).toBe('');
  });

  async function changeBy(sql: string): Promise<string> {
    await runner.startTransaction();
    try {
      const before = await readShape(runner);
      await runner.query(sql);
      const after = await readShape(runner);
      return [...takenAway(before, after), ...demandedAnew(before, after)].join('\n');
    } finally {
      await runner.rollbackTransaction();
    }
  }
});
