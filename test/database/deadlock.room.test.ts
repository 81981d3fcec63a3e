import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { rehearse } from '../../src/database/rehearse.js';
import { inTransaction, lockSubject } from '../../src/database/transaction.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let attempts: string[];
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** Two gestures, each of which has taken what the other wants next: PostgreSQL ends one of them. */
function crossedIn(run: typeof inTransaction): Promise<PromiseSettledResult<string>[]> {
  attempts = [];
  const held = new Map<string, () => void>();
  const bothHold = Promise.all(
    ['left', 'right'].map((name) => new Promise<void>((resolve) => held.set(name, resolve))),
  );
  const gesture = (mine: string, theirs: string) =>
    run(database.dataSource, async (tx) => {
      attempts.push(mine);
      await lockSubject(tx, mine);
      held.get(mine)?.();
      await bothHold;
      await lockSubject(tx, theirs);
      return mine;
    });
  return Promise.allSettled([gesture('left', 'right'), gesture('right', 'left')]);
}

test('of two gestures in each other’s way, the one that PostgreSQL ends is run once more: both are done', async () => {
  const ends = await crossedIn(inTransaction);
  expect(ends.map((end) => (end.status === 'fulfilled' ? end.value : String(end.reason)))).toEqual([
    'left',
    'right',
  ]);
  expect(attempts).toHaveLength(3);
});

test('a rehearsal that PostgreSQL ended is not run again inside what is lost: its error says why', async () => {
  const rehearsed: typeof inTransaction = (dataSource: DataSource, gesture) =>
    new Promise((resolve, reject) => {
      const deps = { dataSource, now: () => new Date() };
      const inside = (own: typeof deps) => inTransaction(own.dataSource, gesture).then(resolve);
      rehearse(deps, inside, async () => undefined).catch(reject);
    });
  const ends = await crossedIn(rehearsed);
  expect(ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []))).toMatchObject([
    { code: '40P01' },
  ]);
});
