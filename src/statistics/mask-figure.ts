import { chamber } from '../config/chamber.js';
import { additiveParts, type Part } from './additive-parts.js';
import type { Figure, FigureRow } from './figure.js';
import { maskSmall, type Counts } from './mask-small.js';

/** What stands where a number is not told. */
export const MASKED = 'masqué';

/**
 * A figure as everyone may read it: cells under five are masked, and those by which they could be worked out; so are the
 * shares and delays of masked counts, and the population where it is one of them. Nobody of the team is named.
 */
export function maskFigure(whole: Figure): Figure {
  const isByPerson = whole.name === 'charge-equipe' && chamber.showsLoadPerPerson;
  const figure = isByPerson ? { ...whole, rows: [] } : whole;
  const lines = figure.total ? [...figure.rows, figure.total] : figure.rows;
  const parts = additiveParts(figure);
  const told = new Set(parts.flatMap((part) => toldIn(lines, part)));
  const masked = lines.map((line, index) => maskLine(figure, line, (column) => told.has(at(index, column))));
  const isSizeTold = populationPlaces(lines, parts).every((place) => told.has(place));
  return {
    ...figure,
    rows: masked.slice(0, figure.rows.length),
    total: masked[figure.rows.length] ?? null,
    population: isSizeTold ? figure.population : { words: 'effectif masqué', count: 0 },
  };
}

/** The places of the cells of a part that may be told; a count that belongs to no part is not. */
function toldIn(lines: readonly FigureRow[], part: Part): string[] {
  const grid = maskSmall(gridOf(lines, part));
  const inBody = part.lines.map((line, row) => ({ line, cells: grid[row] ?? [] }));
  const inGrid =
    part.sumLine === null ? inBody : [...inBody, { line: part.sumLine, cells: grid.at(-1) ?? [] }];
  const isTold = (cell: number | null | undefined) => typeof cell === 'number';
  return inGrid.flatMap(({ line, cells }) => {
    const columns = part.columns.filter((_column, index) => isTold(cells[index]));
    if (part.sumColumn !== null && isTold(cells.at(-1))) columns.push(part.sumColumn);
    return columns.map((column) => at(line, column));
  });
}

/** The counts of a part with their exact sums; what the figure leaves out of a sum is a line or a column of its own. */
function gridOf(lines: readonly FigureRow[], { columns, sumColumn, hasRest, ...part }: Part): Counts {
  const countAt = (line: number, column: number) => Number(lines[line]?.cells[column]);
  const wide = (line: number) => {
    const counts = columns.map((column) => countAt(line, column));
    const sum = sumColumn === null ? add(counts) : countAt(line, sumColumn);
    return [...counts, sum - add(counts), sum];
  };
  const body = part.lines.map(wide);
  const below = Array.from({ length: columns.length + 2 }, (_, i) => add(body.map((line) => line[i] ?? 0)));
  const sums = part.sumLine === null ? below : wide(part.sumLine);
  const left = sums.map((sum, index) => sum - (below[index] ?? 0));
  const grid = left.some((count) => count !== 0) ? [...body, left, sums] : [...body, sums];
  const keepsRest = hasRest || grid.some((line) => line.at(-2) !== 0);
  return keepsRest ? grid : grid.map((line) => line.toSpliced(-2, 1));
}

function maskLine({ columns }: Figure, line: FigureRow, isTold: (column: number) => boolean): FigureRow {
  const isHidden = columns.map(({ unit }, index) => unit === 'count' && !isTold(index));
  const cells = line.cells.map((cell, index) => {
    const unit = columns[index]?.unit;
    if (unit === 'label') return cell;
    return (unit === 'count' ? isHidden[index] : isHidden.includes(true)) ? MASKED : cell;
  });
  return { ...line, cells };
}

/** Where the population of a figure is told again: in its sum, else in all of its last line. */
function populationPlaces(lines: readonly FigureRow[], [first]: readonly Part[]): string[] {
  if (!first) return [];
  if (first.sumLine !== null) return [at(first.sumLine, first.sumColumn ?? first.columns[0] ?? 0)];
  const [, ...counts] = lines.at(-1)?.cells ?? [];
  return counts.map((_cell, index) => at(lines.length - 1, index + 1));
}

function at(line: number, column: number): string {
  return `${String(line)},${String(column)}`;
}

function add(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
