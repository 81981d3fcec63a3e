import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Query } from '../../src/database/query.js';
import { createPace, type PaceSettings } from '../../src/registry/pace.js';
import { eventually } from '../support/eventually.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

const SPACING_MS = 60_000 / 28;

let database: TestDatabase;
let query: Query;
beforeAll(async () => {
  database = await openTestDatabase();
  query = (sql, parameters) => database.dataSource.query(sql, parameters);
});
afterAll(() => database.close());

/** A pace on a row of its own, that writes down how long it would have slept. */
let rows = 0;
function paceOf(more: Partial<PaceSettings> = {}) {
  rows += 1;
  const waits: number[] = [];
  const sleep = async (ms: number) => {
    waits.push(ms);
  };
  const row = `insee-${rows}`;
  const settings = { query, source: 'insee' as const, row, spacingMs: SPACING_MS, maxWaitMs: 600_000, sleep };
  return { row, waits, pace: createPace({ ...settings, ...more }) };
}

describe('the pace of a register', () => {
  test('spreads many takers evenly, so that no sliding minute exceeds the quota', async () => {
    const { pace, waits, row } = paceOf();
    const other = paceOf({ row });
    const startedAt = await databaseTime();
    await Promise.all(Array.from({ length: 60 }, (_, index) => (index % 2 ? pace : other.pace).take()));
    const elapsed = (await databaseTime()) - startedAt;
    const turns = [0, ...waits, ...other.waits].sort((a, b) => a - b);
    expect(turns).toHaveLength(60);
    // A wait is counted from when its taker was served, at most `elapsed` after the first.
    turns.forEach((wait, index) => {
      expect(wait).toBeLessThanOrEqual(index * SPACING_MS + 1);
      expect(wait).toBeGreaterThanOrEqual(index * SPACING_MS - elapsed - 1);
    });
    const next = await query<{ ms: number }>(
      'select (extract(epoch from next_free_at) * 1000)::float8 as ms from register_pace where source = $1',
      [row],
    );
    expect(Number(next[0]?.ms) - startedAt).toBeGreaterThanOrEqual(60 * SPACING_MS - 1);
  });

  test('does not keep anyone waiting beyond the bound, and takes no turn for them', async () => {
    const { pace, waits } = paceOf({ maxWaitMs: 3 * SPACING_MS });
    const takers = await Promise.allSettled(Array.from({ length: 10 }, () => pace.take()));
    const refused = takers.filter(({ status }) => status === 'rejected');
    expect([waits.length, refused.length]).toEqual([3, 6]);
    expect(refused[0]).toMatchObject({ reason: { source: 'insee', reason: 'quota' } });
  });

  test('keeps every process silent for as long as the register asks', async () => {
    const { pace, row } = paceOf();
    const other = paceOf({ row });
    await pace.coolDown(30);
    await pace.coolDown(5);
    await other.pace.take().catch(() => undefined);
    expect(other.waits[0]).toBeGreaterThan(25_000);
    expect(other.waits[0]).toBeLessThanOrEqual(30_000);
  });

  test('a turn that was waited for is given up when the register asks for silence meanwhile', async () => {
    const { pace, row } = paceOf();
    await pace.take();
    const waiting = paceOf({ row, sleep: () => pace.coolDown(40) });
    await expect(waiting.pace.take()).rejects.toMatchObject({ reason: 'quota', retryAfterSeconds: 40 });
  });

  test('a turn that was slept through is not used: a worker that was frozen takes others, evenly spread', async () => {
    const frozenMs = 2 * SPACING_MS;
    const waits: number[] = [];
    let isFrozen = true;
    const sleep = async (ms: number) => {
      waits.push(ms);
      if (isFrozen) await query('select pg_sleep($1)', [(SPACING_MS + frozenMs) / 1_000]);
    };
    const { pace } = paceOf({ sleep });
    await pace.take();
    const slept = [pace.take(), pace.take()];
    await eventually(() => expect(waits).toHaveLength(2));
    isFrozen = false;
    await Promise.all(slept);
    // One of them finds its next instant free, the other one waits for the one after.
    expect(waits.slice(2)).toEqual([expect.any(Number)]);
    expect(waits[2]).toBeGreaterThan(SPACING_MS / 2);
  });

  test('whoever sleeps through every turn is told that it is none', async () => {
    const spacingMs = 600;
    const other = paceOf({ spacingMs });
    const sleep = async () => {
      await query('select pg_sleep(1.3)');
      await other.pace.take();
    };
    const { pace } = paceOf({ row: other.row, spacingMs, sleep });
    await other.pace.take();
    await expect(pace.take()).rejects.toMatchObject({ reason: 'quota' });
  });

  test('a silence longer than the bound is told at once, with its length', async () => {
    const { pace } = paceOf({ maxWaitMs: 60_000 });
    await pace.coolDown(600);
    await expect(pace.take()).rejects.toMatchObject({ reason: 'quota', retryAfterSeconds: 600 });
  });

  test('whoever waits may be stopped', async () => {
    const { row, pace } = paceOf();
    await pace.take();
    const stop = new AbortController();
    const settings = { query, source: 'insee' as const, row, spacingMs: SPACING_MS, maxWaitMs: 600_000 };
    const waiting = createPace(settings).take(stop.signal);
    stop.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  });
});

async function databaseTime(): Promise<number> {
  const [row] = await query<{ ms: number }>(
    'select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms',
  );
  return Number(row?.ms);
}
