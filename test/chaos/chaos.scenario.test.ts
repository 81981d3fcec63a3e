import { describe, expect, test } from '@jest/globals';
import { findRedisProgram } from '../support/redis-program.js';
import { runChaos, type Run } from './run.js';
import { violationsIn } from './verdict.js';

const hasRedis = (await findRedisProgram()) !== null;
const short: Run = {
  ...{ seed: 7, backend: hasRedis ? 'redis' : 'postgres', kills: 6, attackMs: 8_000, settleMs: 60_000 },
  ...{ webs: 1, workers: 2, hasDesk: true, bakeries: 40 },
  ...{ pauseMs: { least: 200, most: 1_000 }, stopMs: { least: 1_000, most: 3_000 }, thinkMs: 1_500 },
  tell: () => undefined,
};

describe('a house that is hit at random', () => {
  test('keeps every promise: nothing lost, nothing twice, everything at rest in the end', async () => {
    const after = await runChaos(short);
    expect(after.strikes).not.toEqual([]);
    expect(after.files).not.toEqual([]);
    expect(violationsIn(after)).toEqual(new Map());
  });

  test('is seen to break them where work is added to the queue after the commit', async () => {
    if (!hasRedis) return;
    const after = await runChaos({
      ...short,
      ...{ attackMs: 5_000, settleMs: 5_000, workers: 1, hasDesk: false },
      isChosen: ({ name }) => ['FLUSHALL', 'kill -9 redis', 'kill -9 worker'].includes(name),
      workerProgram: ['--import', 'tsx', 'test/chaos/commit-then-add-worker.ts'],
    });
    expect([...violationsIn(after).keys()]).toEqual(
      expect.arrayContaining(['everything comes to rest', 'every demande ends as the rules say']),
    );
  });
});
