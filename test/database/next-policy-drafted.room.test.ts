import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { DataSource, QueryRunner } from 'typeorm';
import { entities } from '../../bin/entities.js';
import { WhatTheRegistersReallySay1763884800025 } from '../../migrations/1763884800025-what-the-registers-really-say.js';
import { keepFirstPolicy, policyInForce } from '../../src/applications/policy-in-force.js';
import { PolicyVersion } from '../../src/applications/policy-version.entity.js';
import { policyVersion1, policyVersion2 } from '../../src/applications/policy.js';
import { createDataSource } from '../../src/database/data-source.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

const migration = new WhatTheRegistersReallySay1763884800025();
let database: TestDatabase;
let owner: DataSource;
let runner: QueryRunner;
beforeEach(async () => {
  database = await openTestDatabase();
  owner = await createDataSource({ url: database.adminUrl, entities, poolSize: 2 }).initialize();
  runner = owner.createQueryRunner();
});
afterEach(async () => {
  await runner.release();
  await owner.destroy();
  await database.close();
});

/** The database as the release before left it, with these versions of its policy. */
async function asBefore(
  ...versions: [version: number, status: 'active' | 'draft', change: object][]
): Promise<void> {
  await migration.down(runner);
  await runner.query('truncate policy_versions cascade');
  const {
    waitRecheckDays: _1,
    youngCompanyDays: _2,
    restartEveryDays: _3,
    outcomes,
    ...numbers
  } = policyVersion1;
  const { '4b': _4, '9c': _5, '17b': _6, ...rows } = outcomes;
  for (const [version, status, change] of versions) {
    await runner.query(
      `insert into policy_versions (version, status, content, activated_at)
       values ($1, $2, $3, case when $2 = 'active' then now() end)`,
      [version, status, JSON.stringify({ ...numbers, outcomes: rows, version, ...change })],
    );
  }
  await migration.up(runner);
}
const stored = () => owner.getRepository(PolicyVersion).find({ order: { version: 'ASC' } });

test('a fresh installation starts with version 2', async () => {
  await migration.down(runner);
  await runner.query('truncate policy_versions cascade');
  await migration.up(runner);
  await keepFirstPolicy(owner, new Date());
  expect(await stored()).toMatchObject([{ version: 2, status: 'active', content: policyVersion2 }]);
});

test('where version 1 is in force, version 2 is drafted and the new rows wait meanwhile', async () => {
  await asBefore([1, 'active', {}]);
  await keepFirstPolicy(owner, new Date());
  expect(await stored()).toMatchObject([
    { version: 1, status: 'active' },
    { version: 2, status: 'draft', content: policyVersion2, activatedAt: null },
  ]);
  expect(await policyInForce(owner)).toEqual(policyVersion1);
});

test('what was changed in the version in force stays in the draft', async () => {
  await asBefore([4, 'active', { struckOffMinDays: 45 }]);
  expect(await stored()).toMatchObject([
    { version: 4, status: 'active' },
    { version: 5, status: 'draft', content: { ...policyVersion2, version: 5, struckOffMinDays: 45 } },
  ]);
});

test('a draft that somebody works on is left as it is', async () => {
  await asBefore([1, 'active', {}], [2, 'draft', { struckOffMinDays: 60 }]);
  expect((await stored()).map(({ version, status }) => [version, status])).toEqual([
    [1, 'active'],
    [2, 'draft'],
  ]);
});
