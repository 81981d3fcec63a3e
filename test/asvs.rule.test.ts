import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { ASVS_LEVEL_1, ASVS_LEVEL_2 } from './support/asvs-requirements.js';

interface Line {
  id: string;
  level: string;
  shownBy: string;
}

const lines = linesOf(readFileSync('docs/asvs.md', 'utf8'));

describe('docs/asvs.md', () => {
  test('knows as many requirements as the standard has', () => {
    expect([ASVS_LEVEL_1.length, new Set([...ASVS_LEVEL_1, ...ASVS_LEVEL_2]).size]).toEqual([70, 253]);
  });

  test.each([
    ['1', ASVS_LEVEL_1],
    ['2', ASVS_LEVEL_2],
  ])('has one line for every requirement of level %s', (level, ids) => {
    const wrong = ids.filter((id) => {
      const own = lines.filter((line) => covers(line.id, id));
      return own.length !== 1 || (own[0]?.id === id && own[0].level !== level);
    });
    expect(wrong).toEqual([]);
  });

  test('has no line for what the standard does not ask', () => {
    const asked = [...ASVS_LEVEL_1, ...ASVS_LEVEL_2];
    expect(lines.filter(({ id }) => !asked.some((each) => covers(id, each)))).toEqual([]);
  });

  test('names tests that exist, or gives a reason', () => {
    expect(lines.flatMap(problemsOf)).toEqual([]);
  });

  test.each([
    ['a test file that is gone', '`test/none.rule.test.ts` — whatever'],
    ['a title that is gone', '`test/asvs.rule.test.ts` — a title nobody' + ' wrote'],
    ['a word without proof', 'yes'],
    ['a reason without words', 'Reason: '],
  ])('would not pass with %s', (_what, shownBy) => {
    expect(problemsOf({ id: '1.2.1', level: '1', shownBy })).toHaveLength(1);
  });
});

function linesOf(markdown: string): Line[] {
  return [...markdown.matchAll(/^\| (\d+\.[\d.*]+) +\| ([12]) +\| [^|]+\| (.+?) +\|$/gm)].map(
    ([, id = '', level = '', shownBy = '']) => ({ id, level, shownBy }),
  );
}

/** « 10.* » covers its whole chapter. */
function covers(lineId: string, id: string): boolean {
  return lineId.endsWith('*') ? id.startsWith(lineId.slice(0, -1)) : lineId === id;
}

function problemsOf({ id, shownBy }: Line): string[] {
  if (/^Reason: .{10,}/.test(shownBy)) return [];
  return shownBy.split('<br>').flatMap((citation) => {
    const [, file = '', title = ''] = /^`([^`]+)` — (.+)$/.exec(citation) ?? [];
    if (!file || !existsSync(file)) return [`${id}: no such file in « ${citation} »`];
    return readFileSync(file, 'utf8').includes(title) ? [] : [`${id}: no such title in « ${citation} »`];
  });
}
