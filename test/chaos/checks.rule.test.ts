import { describe, expect, test } from '@jest/globals';
import type { RegisterCall } from './aftermath.js';
import { unexplainedArrivals } from './duplicates.js';
import type { Strike } from './nemesis.js';
import { CALLS_PER_MINUTE, fullMinutes } from './quota.js';
import { verdictOn } from './verdict.js';

const begin = Date.parse('2026-11-23T09:00:00Z');
const after = (seconds: number) => begin + seconds * 1_000;
const iso = (seconds: number) => new Date(after(seconds)).toISOString();
const letter = (id: string, seconds: number) => ({ messageId: `<${id}@x>`, receivedAt: iso(seconds) });
const strike = (name: string, victim: string, seconds: number): Strike => ({
  ...{ name, victim, at: after(seconds), kills: name.startsWith('kill') },
});
const killed = (seconds: number) => strike('kill -9 worker', 'worker 1', seconds);

describe('a mail that arrives twice', () => {
  const twice = [letter('a', 10), letter('a', 20)];
  test.each([
    ['between a kill and the next worker is that kill’s', twice, [killed(15)], 0],
    ['is unexplained where no worker was killed', twice, [], 1],
    ['… nor by a kill before it first arrived', twice, [killed(5)], 1],
    ['… nor by one after it came again', twice, [killed(25)], 1],
    ['… nor by the kill of a site', twice, [strike('kill -9 web', 'web 1', 15)], 1],
    ['… nor by a worker that stood still', twice, [strike('SIGSTOP', 'worker 1 for 9 s', 15)], 1],
    ['… nor by one that was asked to stop', twice, [strike('SIGTERM', 'worker 1', 15)], 1],
    ['three times has two kills', [...twice, letter('a', 30)], [killed(15), killed(25)], 0],
    ['three times is not one kill’s', [...twice, letter('a', 30)], [killed(15)], 1],
    ['beside another shares no kill', [...twice, letter('b', 9), letter('b', 16)], [killed(15)], 1],
    ['beside another has one of its own', [...twice, letter('b', 9), letter('b', 16)], [killed(15), killed(18)], 0], // prettier-ignore
  ])('%s', (_words, letters, strikes, count) => {
    expect(unexplainedArrivals({ letters, strikes })).toHaveLength(count);
  });
});

describe('the calls of a register', () => {
  const every = (ms: number, count: number): RegisterCall[] =>
    Array.from({ length: count }, (_, index) => ({ source: 'insee', at: iso((index * ms) / 1_000) }));
  const pace = 60_000 / CALLS_PER_MINUTE.insee;
  test('at its pace fill no minute', () => {
    expect(fullMinutes(every(pace, 1_500))).toEqual([]);
  });
  test('late ones beside the regular ones do, wherever the minute begins', () => {
    const late = Array.from({ length: 50 }, (): RegisterCall => ({ source: 'insee', at: iso(89.5) }));
    expect(fullMinutes([...every(pace, 1_500), ...late])).toEqual([
      'insee: 650 calls in one minute, 642 allowed',
    ]);
  });
});

describe('the verdict', () => {
  const broken = new Map([['a promise', ['a case']]]);
  test.each([
    ['is good when as many were killed as was asked', new Map(), 1, 'every promise kept', 0],
    ['is not given when too few were killed', new Map(), 2, 'every promise kept, but TOO FEW KILLS: 1 kills of the 2 asked for before the time was over', 2], // prettier-ignore
    ['is bad when a promise was broken, however few were killed', broken, 2, 'broken', 1],
  ])('%s', (_words, violations: Map<string, string[]>, asked, words, exitCode) => {
    expect(verdictOn(violations, [killed(1)], asked)).toEqual({ words, exitCode });
  });
});
