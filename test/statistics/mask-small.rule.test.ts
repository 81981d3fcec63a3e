import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { maskSmall, SMALLEST_TOLD } from '../../src/statistics/mask-small.js';
import { givenAway, pairs, withSums } from '../support/masked-tables.js';

describe('a table for everyone', () => {
  test('a table without small cells is told whole', () => {
    const counts = withSums([
      [10, 20],
      [30, 40],
    ]);
    expect(maskSmall(counts)).toEqual(counts);
  });

  test('one small cell takes three others with it, or the sums would give it away', () => {
    const masked = maskSmall(
      withSums([
        [3, 20, 60],
        [30, 40, 70],
        [50, 80, 90],
      ]),
    );
    expect(masked).toEqual([
      [null, null, 60, 83],
      [null, null, 70, 140],
      [50, 80, 90, 220],
      [83, 140, 220, 443],
    ]);
  });

  test('of a single row and its sums nothing is left that gives a cell away', () => {
    expect(maskSmall(withSums([[2, 9]]))).toEqual([
      [null, null, 11],
      [null, null, 11],
    ]);
  });

  const anyCounts = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(fc.nat({ max: 12 }), { minLength: columns, maxLength: columns }), {
        ...{ minLength: rows, maxLength: rows },
      }),
    )
    .map(withSums);

  test('every cell under five is masked, and what is told is true', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        for (const [count, told] of pairs(counts, maskSmall(counts))) {
          if (count < SMALLEST_TOLD) expect(told).toBeNull();
          else expect([null, count]).toContain(told);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('no masked cell can be worked out: another table with the same sums always holds another number there', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        expect(givenAway(counts, maskSmall(counts))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('this judge finds what masking only the small cells would give away', () => {
    const counts = withSums([
      [3, 20],
      [30, 40],
    ]);
    const careless = counts.map((line) => line.map((count) => (count < SMALLEST_TOLD ? null : count)));
    expect(givenAway(counts, careless)).toEqual(['0,0']);
  });
});
