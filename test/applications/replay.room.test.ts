import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { beginDraft, discardDraft, saveDraft } from '../../src/applications/policy-draft.js';
import { policyVersion2, type Policy } from '../../src/applications/policy.js';
import { askReplay, stopReplay } from '../../src/applications/replay/ask-replay.js';
import { PolicyReplay } from '../../src/applications/replay/policy-replay.entity.js';
import { runReplay } from '../../src/applications/replay/run-replay.js';
import type { Actor } from '../../src/staff/policy.js';
import { decidedFile, TOLD } from '../support/decided-files.js';
import { openWorld, staff, submitted, type World } from '../support/world.js';

const { version: FIRST, ...content } = policyVersion2;
const DRAFT = FIRST + 1;
const KINDS = Object.keys(TOLD) as (keyof typeof TOLD)[];

let world: World;
let manager: Actor;
beforeAll(async () => {
  world = await openWorld();
  manager = await staff(world.deps, 'manager');
  for (const kind of [...KINDS, ...KINDS]) {
    world.clock.advance(60_000);
    await decidedFile(world.deps, kind);
  }
  await submitted(world.deps);
  await beginDraft(world.deps, manager);
});
afterAll(() => world.database.close());

let revision = 1;
async function draft(change: Partial<Omit<Policy, 'version'>>): Promise<void> {
  await saveDraft(world.deps, manager, { revision, content: { ...content, ...change } });
  revision += 1;
}

async function replayed(version: number, last = 100): Promise<PolicyReplay> {
  const asked = { version, revision: version === FIRST ? 1 : revision, last };
  const id = await askReplay(world.deps, manager, asked);
  await runReplay(world.deps, id);
  return found(id);
}

const found = (id: string) => world.dataSource.getRepository(PolicyReplay).findOneByOrFail({ id });

const changes = (id: string) =>
  world.dataSource.query<Record<string, string>[]>(
    `select application_id, from_outcome, from_reason, from_row, to_outcome, to_reason, to_row, cause
     from policy_replay_changes where replay_id = $1 order by application_id`,
    [id],
  );

/** Counted apart, from the decisions alone. */
const decidedBy = (row: string, status: string) =>
  world.dataSource.query<{ id: string }[]>(
    `select a.id from applications a where a.status = $2 and exists (
       select 1 from decisions d where d.application_id = a.id and d.rule_row = $1) order by a.id`,
    [row, status],
  );

describe('a policy tried on the demandes that were decided', () => {
  test('the first version on what it decided: the same verdicts, every one', async () => {
    const { id, tally, status, read, total } = await replayed(FIRST);
    expect({ status, read, total }).toEqual({ status: 'done', read: 10, total: 10 });
    expect(tally).toMatchObject({ same: 10, changed: 0, notReplayable: 0, moves: {} });
    expect(tally.rows['13']).toEqual({ before: 2, after: 2 });
    expect(await changes(id)).toEqual([]);
  });

  test('another outcome for a row changes exactly the demandes that this row refused', async () => {
    await draft({ outcomes: { ...content.outcomes, '13': 'pending' } });
    const { id, tally } = await replayed(DRAFT);
    const refused = await decidedBy('13', 'rejected');
    expect(refused).toHaveLength(2);
    expect((await changes(id)).map((one) => one['application_id'])).toEqual(refused.map((one) => one.id));
    expect((await changes(id))[0]).toMatchObject({
      ...{ from_outcome: 'rejected', from_reason: 'no_establishment_in_region', from_row: '13' },
      ...{ to_outcome: 'pending', to_reason: 'no_establishment_in_region', to_row: '13' },
      cause: 'policy',
    });
    expect(tally).toMatchObject({ same: 8, changed: 2, byReading: 0, byPolicy: 2 });
    expect(tally.moves).toEqual({ 'rejected>pending': 2 });
  });

  test('another number moves demandes from a row to the next', async () => {
    await draft({ struckOffMinDays: 40 });
    const { id, tally } = await replayed(DRAFT);
    expect(await changes(id)).toHaveLength(2);
    expect(tally.rows).toMatchObject({ '10': { before: 2, after: 0 }, '11': { before: 0, after: 2 } });
  });

  test('only the last ones are asked again when only they are wanted', async () => {
    const { tally, total } = await replayed(DRAFT, 1);
    expect({ total, ...tally }).toMatchObject({ total: 1, same: 0, changed: 1 });
  });

  test('nothing is decided by it: no decision, no mail, no status', async () => {
    const state = () =>
      world.dataSource.query<object[]>(
        `select (select count(*) from decisions) as decisions, (select count(*) from mail_deliveries) as mails,
           (select string_agg(status || version, ',' order by id) from applications) as statuses`,
      );
    const before = await state();
    await replayed(DRAFT);
    expect(await state()).toEqual(before);
  });
});

describe('a replay under way', () => {
  beforeEach(async () => {
    await world.dataSource.query(
      `update policy_replays set status = 'stopped' where status in ('waiting','running')`,
    );
  });
  const ask = () => askReplay(world.deps, manager, { version: DRAFT, revision, last: 100 });

  test('is asked of the worker, one at a time', async () => {
    const id = await ask();
    await expect(ask()).rejects.toMatchObject({ name: 'OneAtATime', what: 'replay' });
    const rows = await world.dataSource.query<object[]>(
      `select payload from outbox_messages where kind = 'replay-policy' order by created_at desc limit 1`,
    );
    expect(rows).toEqual([{ payload: { replayId: id } }]);
  });

  test('run by two workers, or twice, it counts every demande once', async () => {
    const id = await ask();
    await Promise.all([runReplay(world.deps, id), runReplay(world.deps, id)]);
    await runReplay(world.deps, id);
    expect(await found(id)).toMatchObject({ status: 'done', read: 10, tally: { same: 8, changed: 2 } });
    expect(await changes(id)).toHaveLength(2);
  });

  test('can be stopped, and is then left alone', async () => {
    const id = await ask();
    await stopReplay(world.deps, manager, id);
    await runReplay(world.deps, id);
    expect(await found(id)).toMatchObject({ status: 'stopped', read: 0 });
  });

  test('interrupted, it goes on from where it was', async () => {
    const id = await ask();
    const ending = new AbortController();
    const deps = { ...world.deps, now: () => (ending.abort(), world.clock.now()) };
    await expect(runReplay(deps, id, { signal: ending.signal, batch: 4 })).rejects.toThrow();
    expect(await found(id)).toMatchObject({ status: 'running', read: 4 });
    await runReplay(world.deps, id, { batch: 4 });
    expect(await found(id)).toMatchObject({ status: 'done', read: 10, tally: { same: 8, changed: 2 } });
  });

  test('says of erased evidence that it cannot be replayed', async () => {
    await world.dataSource.query(
      `update evidence set content = null, salt = '', erased_at = now() where id in (
         select evidence_id from decisions where rule_row = '9')`,
    );
    const id = await ask();
    await runReplay(world.deps, id);
    expect((await found(id)).tally).toMatchObject({ same: 6, changed: 2, notReplayable: 2 });
  });

  test('goes with its draft', async () => {
    const id = await ask();
    await discardDraft(world.deps, manager, revision);
    expect(await world.dataSource.getRepository(PolicyReplay).existsBy({ id })).toBe(false);
  });
});
