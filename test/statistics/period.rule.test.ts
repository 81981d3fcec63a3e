import { expect, test } from '@jest/globals';
import {
  daysOf,
  isDay,
  periodInWords,
  presetPeriod,
  previousPeriod,
  stepOf,
  stepsOf,
} from '../../src/statistics/period.js';

test.each([
  ['today', '2026-03-01', '2026-03-01'],
  ['7d', '2026-02-23', '2026-03-01'],
  ['30d', '2026-01-31', '2026-03-01'],
  ['month', '2026-03-01', '2026-03-01'],
  ['year', '2026-01-01', '2026-03-01'],
] as const)('on 1 March the period « %s » is from %s to %s', (preset, from, to) => {
  expect(presetPeriod(preset, '2026-03-01')).toEqual({ from, to });
});

test('a period is compared with as many days just before it', () => {
  const march = { from: '2026-03-01', to: '2026-03-31' };
  expect(previousPeriod(march)).toEqual({ from: '2026-01-29', to: '2026-02-28' });
  expect(daysOf(previousPeriod(march))).toBe(daysOf(march));
});

test('a period is said in words, with whose clock', () => {
  expect(periodInWords({ from: '2026-11-01', to: '2026-11-23' })).toBe(
    'du 1er novembre 2026 au 23 novembre 2026 (heure de Paris)',
  );
  expect(periodInWords({ from: '2026-11-23', to: '2026-11-23' })).toBe(
    'le 23 novembre 2026 (heure de Paris)',
  );
});

test('only days of the calendar are days', () => {
  const texts = ['2026-02-28', '2026-02-29', '2026-13-01', '1999-12-31', '23/11/2026', ''];
  expect(texts.map(isDay)).toEqual([true, false, false, false, false, false]);
});

test.each([
  ['day', '2026-11-01', '2026-11-05', 5],
  ['week', '2026-10-01', '2026-12-31', 14],
  ['month', '2025-01-15', '2026-11-23', 23],
] as const)('steps of one %s cover each day of the period once', (step, from, to, count) => {
  const steps = stepsOf({ from, to }, step);
  expect(steps).toHaveLength(count);
  expect([steps[0]?.from, steps.at(-1)?.to]).toEqual([from, to]);
  expect(steps.reduce((sum, one) => sum + daysOf(one), 0)).toBe(daysOf({ from, to }));
});

test('short periods are told by day, a year by week, longer ones by month', () => {
  const steps = ['2026-11-30', '2026-12-31', '2027-11-30'].map((to) => stepOf({ from: '2026-11-01', to }));
  expect(steps).toEqual(['day', 'week', 'week']);
  expect(stepOf({ from: '2025-01-01', to: '2026-12-31' })).toBe('month');
});
