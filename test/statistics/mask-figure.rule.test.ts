import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FIGURE_NAMES, type FigureName } from '../../src/statistics/figure-names.js';
import type { Figure, FigureColumn } from '../../src/statistics/figure.js';
import { MASKED, maskFigure } from '../../src/statistics/mask-figure.js';
import { SMALLEST_TOLD } from '../../src/statistics/mask-small.js';
import { count, label, row } from '../../src/statistics/table.js';
import { givenAway, withSums } from '../support/masked-tables.js';

const share: FigureColumn = { label: 'Part', unit: 'percent' };
const days: FigureColumn = { label: 'Médiane', unit: 'workingDays' };
const counts = (...words: string[]) => words.map(count);

describe('a figure for everyone', () => {
  test('the decisions of staff cannot be had by taking those of the rules from all of them', () => {
    const masked = maskFigure(
      aFigure('automatisation', [...counts('Par les règles', 'Décidées'), share], {
        rows: [
          [48, 50, 96],
          [30, 60, 50],
          [10, 40, 25],
        ],
        total: [88, 150, 58.7],
      }),
    );
    expect(cellsOf(masked)[0]).toEqual([MASKED, 50, MASKED]);
    expect(cellsOf(masked)[1]).toEqual([30, 60, 50]);
    expect(cellsOf(masked)[2]).toEqual([MASKED, 40, MASKED]);
  });

  test('nor the slow ones by taking the rules from all decisions; the delays of masked ones are masked', () => {
    const masked = maskFigure(
      aFigure('delais', [days, days, count('Demandes')], {
        rows: [
          [0, 2, 80],
          [1, 3, 53],
          [0, 1, 50],
          [7, 9, 3],
        ],
      }),
    );
    const [answered, decided, byRules, byStaff] = cellsOf(masked);
    expect(answered).toEqual([0, 2, 80]);
    expect(byStaff).toEqual([MASKED, MASKED, MASKED]);
    expect([decided?.[2], byRules?.[2]].filter((cell) => cell === MASKED)).toHaveLength(1);
  });

  test('the parts of the re-examinations hide with their sums, and the rate with them', () => {
    const masked = maskFigure(
      aFigure('reexamens', [...counts('Demandés', 'Révisés', 'Maintenus', 'Sans issue'), share], {
        rows: [[40, 2, 30, 8, 6.3]],
        total: [40, 2, 30, 8, 6.3],
      }),
    );
    expect(cellsOf(masked)).toEqual([[40, MASKED, 30, MASKED, MASKED]].flatMap((line) => [line, line]));
  });

  test('a population is not told where it is a masked cell', () => {
    const of = (inMay: number) =>
      maskFigure(
        aFigure('demandes-recues', counts('Reçues', 'Acceptées', 'Refusées'), {
          rows: [[inMay, 20, 20]],
          total: [inMay, 20, 20],
        }),
      );
    expect(of(20).population.words).toBe('20 demandes');
    expect(of(4).population.words).toBe('effectif masqué');
    expect(cellsOf(of(4))[0]).toEqual([MASKED, 20, 20]);
  });

  test('what waits is told line by line, and its population only where all of its last line is', () => {
    const waiting = aFigure('demandes-en-attente', counts('Un agent', 'Le demandeur'), {
      rows: [
        [9, 8],
        [9, 4],
      ],
    });
    expect(cellsOf(maskFigure(waiting))).toEqual([
      [9, 8],
      [9, MASKED],
    ]);
    expect(maskFigure(waiting).population.words).toBe('effectif masqué');
  });

  const crossed = FIGURE_NAMES.filter((name) => /^(issues|refus-|delegues|comptes-par-)/.test(name));
  test.each(crossed)('%s: no small cell is told and no masked one can be worked out', (name) => {
    const body = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(body, (lines) => {
        const table = withSums(lines);
        const told = cellsOf(
          maskFigure(
            aFigure(name, counts('A', 'B', 'Total'), { rows: table.slice(0, -1), total: table.at(-1) ?? [] }),
          ),
        );
        const small = told.flat().filter((cell) => typeof cell === 'number' && cell < SMALLEST_TOLD);
        expect(small).toEqual([]);
        const masked = told.map((line) => line.map((cell) => (typeof cell === 'number' ? cell : null)));
        expect(givenAway(table, masked)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

interface Lines {
  rows: readonly (readonly number[])[];
  total?: readonly number[];
}

function aFigure(name: FigureName, columns: readonly FigureColumn[], { rows, total }: Lines): Figure {
  const line = (cells: readonly number[], index: number) =>
    row(
      `Ligne ${String(index)}`,
      cells.map((value) => ({ value, files: null })),
    );
  const size = total?.[0] ?? 13;
  return {
    ...{ name, title: 'Titre', definition: '', moment: null, chart: 'none' },
    population: { words: `${String(size)} demandes`, count: size },
    columns: [label('Ligne'), ...columns],
    rows: rows.map(line),
    total: total ? line(total, rows.length) : null,
  };
}

/** Without their labels, the total last. */
function cellsOf({ rows, total }: Figure): (string | number | null)[][] {
  return [...rows, ...(total ? [total] : [])].map(({ cells }) => cells.slice(1));
}
