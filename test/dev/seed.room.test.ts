import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemo } from '../../dev/seed/main.js';
import { RULE_REASONS, STAFF_REJECT_REASONS } from '../../src/applications/reasons.js';
import { APPLICATION_STATUSES } from '../../src/applications/status.js';
import { remindFinalise } from '../../src/applications/remind-finalise.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'guichet-seed-'));
  process.env['GUICHET_DATA_DIR'] = folder;
  await seedDemo(database.dataSource);
}, 120_000);
afterAll(async () => {
  await rm(folder, { recursive: true });
  await database.close();
});

const column = async (sql: string) =>
  (await database.dataSource.query<{ value: string }[]>(sql)).map(({ value }) => value);

test('the demo holds a demande of every lasting status and every reason', async () => {
  const statuses = await column('select distinct status as value from applications');
  expect(statuses.sort()).toEqual(APPLICATION_STATUSES.filter((status) => status !== 'submitted').sort());
  const reasons = new Set(await column('select distinct reason as value from decisions'));
  const wanted = [...RULE_REASONS, ...STAFF_REJECT_REASONS];
  expect(wanted.filter((reason) => !reasons.has(reason))).toEqual([]);
});

test('nobody of the demo is reminded of anything that the seed has not recorded', async () => {
  await remindFinalise({ dataSource: database.dataSource, now: () => new Date() });
  expect(await column(`select id as value from mail_deliveries where status <> 'sent'`)).toEqual([]);
});

test('nobody of the demo can be written to, and none of its mails waits', async () => {
  expect(await column(`select email as value from accounts where email not like '%.invalid'`)).toEqual([]);
  expect(await column('select distinct status as value from mail_deliveries')).toEqual(['sent']);
  expect(await column('select id as value from outbox_messages where published_at is null')).toEqual([]);
});

test('everything of the demo has already happened', async () => {
  const later = 'select id as value from decisions where at > now()';
  expect(await column(later)).toEqual([]);
});
