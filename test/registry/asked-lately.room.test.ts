import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { startSimulator, type Simulator } from '../../dev/simulator/main.js';
import { createFindCompany } from '../../src/registry/find-company.js';
import type { AskOptions } from '../../src/registry/source.js';
import { alarms, memoryAnswers, NOW, now, simulatedSources } from './world.js';

/** More than a thousand establishments: SIRENE is asked three times. */
const CHAIN = '999980477';

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ port: 0, clock: now });
});
afterAll(() => simulator.close());
beforeEach(() => fetch(`${simulator.url}/_reset`, { method: 'POST' }));

test.each<[AskOptions['fresh'], number, number]>([
  [undefined, 61, 3],
  ['lately', 29, 3],
  ['lately', 60, 9],
  [true, 0, 9],
])('a large company asked about three times, fresh %s, %d minutes apart: SIRENE is called %d times', async (fresh, minutes, calls) => {
  let instant = NOW.getTime();
  const clock = () => new Date(instant);
  const answers = memoryAnswers();
  const parts = { answers, timeoutMs: 10_000, clock, onAlarm: alarms().onAlarm };
  const find = createFindCompany({ sources: simulatedSources(simulator.url, clock), ...parts });
  for (const _ of [1, 2, 3]) {
    expect((await find(CHAIN, { fresh })).answers).toMatchObject([
      { kind: 'found' }, { kind: 'found' }, { kind: 'found' },
    ]);
    instant += minutes * 60_000;
  }
  const counted = (await (await fetch(`${simulator.url}/_calls`)).json()) as { insee: number };
  expect(counted.insee).toBe(calls);
}); // prettier-ignore
