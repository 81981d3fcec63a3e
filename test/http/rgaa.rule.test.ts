import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import {
  ACCESSIBILITY_STATE,
  NOT_CONFORMING,
  RESPECTED_PERCENT,
} from '../../src/http/pages/accessibility-state.js';

/** How many criteria each of the thirteen themes of RGAA 4.1 has. */
const THEMES = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

const lines = readFileSync(new URL('../../docs/rgaa.md', import.meta.url), 'utf8').split('\n');
const criteria = lines.flatMap((line) => {
  const [, criterion = '', , site = '', desk = '', how = ''] = line.split('|').map((cell) => cell.trim());
  return /^\d+\.\d+$/.test(criterion) ? [{ criterion, site, desk, how }] : [];
});

test('each of the 106 criteria is answered once, for the site and for the desk, with how it was checked', () => {
  const wanted = THEMES.flatMap((count, theme) =>
    Array.from({ length: count }, (_, index) => `${String(theme + 1)}.${String(index + 1)}`),
  );
  expect(criteria.map(({ criterion }) => criterion)).toEqual(wanted);
  for (const { site, desk, how } of criteria) {
    expect([site, desk].every((answer) => ['C', 'NC', 'NA'].includes(answer))).toBe(true);
    expect(how).not.toBe('');
  }
});

test('the declaration says what the answers say: the state, the share and every criterion that fails', () => {
  const of = (answer: string) => criteria.filter(({ site }) => site === answer);
  const [respected, failing] = [of('C').length, of('NC')];
  const share = respected / (respected + failing.length);
  expect(RESPECTED_PERCENT).toBe(Math.floor(100 * share));
  expect(Object.keys(NOT_CONFORMING)).toEqual(failing.map(({ criterion }) => criterion));
  const state = share === 1 ? 'totalement' : share >= 0.5 ? 'partiellement' : 'non';
  expect(ACCESSIBILITY_STATE).toBe(`${state} conforme`);
});
