import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { withGeneratedParts } from '../../dev/generate-rules-page.js';

const page = readFileSync('docs/rules.md', 'utf8');

describe('docs/rules.md', () => {
  test('says what the code says: `npm run docs` rewrites its generated parts', () => {
    expect(page.split('\n')).toEqual(withGeneratedParts(page).split('\n'));
  });

  test.each([
    ['an outcome', '| refused (or waits) | `company_ceased` |', '| waits | `company_ceased` |'],
    ['a number', '| 60 | 15 to 180 |', '| 90 | 15 to 180 |'],
    ['an office', '`30` Gérant ', '`30` Gérante '],
  ])('would not pass with %s that is not that of the code', (_, written, wrong) => {
    expect(page).toContain(written);
    expect(withGeneratedParts(page.replace(written, wrong))).toBe(page);
  });

  test('would not pass without one of its parts', () => {
    expect(() => withGeneratedParts(page.replace('generated: offices', 'offices'))).toThrow('parts');
  });
});
