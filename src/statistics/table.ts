import type { Count } from './counts.query.js';
import type { Figure, FigureColumn, FigureRow } from './figure.js';
import { isIn, type Slice } from './slice.js';

/** A number and the files it counts. */
export interface Cell {
  value: string | number | null;
  files: Slice | null;
}

/** The counts that belong to a slice, added up. */
export function sumOf(counts: readonly Count[], slice: Slice): number {
  return counts.reduce((sum, count) => (isIn(slice, count) ? sum + count.count : sum), 0);
}

/** A cell that counts a slice. */
export function counted(counts: readonly Count[], slice: Slice): Cell {
  return { value: sumOf(counts, slice), files: slice };
}

export function plain(value: string | number | null): Cell {
  return { value, files: null };
}

/** 0 to 100 with one decimal; null of nothing. */
export function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 1_000) / whole) / 10;
}

export function row(label: string, cells: readonly Cell[]): FigureRow {
  return {
    cells: [label, ...cells.map(({ value }) => value)],
    files: [null, ...cells.map(({ files }) => files)],
  };
}

/** A row or a column of a table of counts: its words, and what it adds to the slice. */
export interface Group {
  label: string;
  slice: Partial<Slice>;
}

export interface CrossTab extends Pick<Figure, 'name' | 'title' | 'definition' | 'chart'> {
  counts: readonly Count[];
  /** What the whole table counts. */
  slice: Slice;
  rowHeading: string;
  rows: readonly Group[];
  /** Beside the column of all. */
  columns: readonly Group[];
  /** What one is, and several: « refus ». */
  population: (count: number) => string;
  moment?: string;
}

/** Counts by row and column, with the sums; rows of nothing are left out, the greatest come first. */
export function crossTab(tab: CrossTab): Figure {
  const { counts, slice, name, title, definition, chart } = tab;
  const everything: Group = { label: 'Total', slice: {} };
  const columns = [...tab.columns, everything];
  const rowOf = (group: Group) =>
    row(
      group.label,
      columns.map((column) => counted(counts, { ...slice, ...column.slice, ...group.slice })),
    );
  const rows = tab.rows.map(rowOf).filter(({ cells }) => cells.some((cell, i) => i > 0 && cell !== 0));
  const size = sumOf(counts, slice);
  return {
    ...{ name, title, definition, chart },
    population: { words: tab.population(size), count: size },
    moment: tab.moment ?? null,
    columns: [label(tab.rowHeading), ...columns.map((column) => count(column.label))],
    rows: rows.sort(greatestFirst),
    total: rowOf(everything),
  };
}

/** Of as many, in the order of the alphabet. */
function greatestFirst(a: FigureRow, b: FigureRow): number {
  const more = Number(b.cells.at(-1)) - Number(a.cells.at(-1));
  return more === 0 ? String(a.cells[0]).localeCompare(String(b.cells[0]), 'fr') : more;
}

export function label(text: string): FigureColumn {
  return { label: text, unit: 'label' };
}

export function count(text: string): FigureColumn {
  return { label: text, unit: 'count' };
}

/** « 1 refus », « 1 200 refus ». */
export function noun(one: string, several: string): (count: number) => string {
  return (size) => `${size.toLocaleString('fr-FR')}\u00a0${size < 2 ? one : several}`;
}
