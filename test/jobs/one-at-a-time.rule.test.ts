import { expect, test } from '@jest/globals';
import { oneAtATime } from '../../jobs/one-at-a-time.js';

test('each waits for the one before, even one that failed, and gets its own answer', async () => {
  const inTurn = oneAtATime();
  const told: string[] = [];
  const work = (name: string) => async () => {
    told.push(`${name} begins`);
    await Promise.resolve();
    told.push(`${name} ends`);
    if (name === 'b') throw new Error('b failed');
    return name;
  };
  const answers = await Promise.allSettled([inTurn(work('a')), inTurn(work('b')), inTurn(work('c'))]);
  expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : 'rejected'))).toEqual([
    'a',
    'rejected',
    'c',
  ]);
});

test('whoever is told to stop while waiting does nothing, and the next has its turn', async () => {
  const inTurn = oneAtATime();
  const stopping = new AbortController();
  let hasRun = false;
  const first = inTurn(async () => stopping.abort(new Error('shutting down')));
  const second = inTurn(async () => {
    hasRun = true;
  }, stopping.signal);
  await first;
  await expect(second).rejects.toThrow('shutting down');
  expect([hasRun, await inTurn(async () => 'next')]).toEqual([false, 'next']);
});
