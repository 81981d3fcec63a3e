import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { recordDecision } from '../../src/applications/record-decision.js';
import { verifyChains, type BrokenChain } from '../../src/applications/verify-chains.js';
import { withdrawApplication } from '../../src/applications/withdraw-application.js';
import { openWorld, submitted, type World } from '../support/world.js';

let world: World;
let owner: pg.Client;
beforeAll(async () => {
  world = await openWorld();
  owner = new pg.Client({ connectionString: world.database.adminUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await world.database.close();
});

let file: { id: string; reference: string };
beforeEach(async () => {
  file = await submitted(world.deps);
  await recordDecision(world.deps, {
    applicationId: file.id,
    author: { by: 'machine' },
    decide: async () => ({ to: 'pending', reason: 'not_craft_registered', evidence: { note: 'kept' } }),
  });
  await withdrawApplication(world.deps, file.id);
});

test('decisions as they were recorded fit, and so do those whose evidence is erased', async () => {
  expect(await broken()).toEqual([]);
  await tamper(`update evidence set content = null, salt = '', erased_at = now() where application_id = $1`);
  expect(await broken()).toEqual([]);
});

test.each([
  ['link', 1, `update decisions set reason = 'owner_mismatch' where application_id = $1 and sequence = 1`],
  ['link', 2, 'delete from decisions where application_id = $1 and sequence = 1'],
  [
    'evidence',
    1,
    `update evidence set content = '{"note":"other"}' where application_id = $1 and content ? 'note'`,
  ],
  ['end', 1, 'delete from decisions where application_id = $1 and sequence = 2'],
  ['end', 2, `update applications set status = 'approved' where id = $1`],
] as const)(
  'the owner of the schema changes a row behind the service: %s, decision %i',
  async (fault, sequence, sql) => {
    await tamper(sql);
    expect(await broken()).toEqual([{ reference: file.reference, sequence, fault }]);
  },
);

async function broken(): Promise<BrokenChain[]> {
  const found: BrokenChain[] = [];
  for await (const batch of verifyChains(world.dataSource)) found.push(...batch.broken);
  return found.filter(({ reference }) => reference === file.reference);
}

/** With the triggers that keep decisions append-only put aside, as only an owner can. */
async function tamper(sql: string): Promise<void> {
  await owner.query('alter table decisions disable trigger user');
  await owner.query(sql, [file.id]);
  await owner.query('alter table decisions enable trigger user');
}
