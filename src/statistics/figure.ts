import type { Headline } from './headlines.js';
import type { Period } from './period.js';
import type { Slice } from './slice.js';
import type { FigureName } from './figure-names.js';

/** How the cells of a column are read: words, files counted, 0 to 100, working days (jours ouvrés), a number per working day. */
export type Unit = 'label' | 'count' | 'percent' | 'workingDays' | 'perDay';

export interface FigureColumn {
  label: string;
  unit: Unit;
}

export interface FigureRow {
  /** One per column; null where there was nothing to count by. */
  cells: readonly (string | number | null)[];
  /** One per column: the files that a count is made of, to be listed; null for what is no count. */
  files: readonly (Slice | null)[];
}

/** One figure of the managers, as a table. It never stands without its period, its population and its files. */
export interface Figure {
  name: FigureName;
  title: string;
  /** What is counted, in one sentence. */
  definition: string;
  /** Whom it is about, and how many: « 412 refus ». */
  population: { words: string; count: number };
  /** Where it is not the period asked for: « au 23 novembre 2026 ». */
  moment: string | null;
  /** The first is the label of the row. */
  columns: readonly FigureColumn[];
  rows: readonly FigureRow[];
  /** The sums, where the counts add up. */
  total: FigureRow | null;
  chart: 'bars' | 'stacked' | 'line' | 'none';
}

/** Whose figures: the days, and one département or profile where only that is wanted. */
export interface FigureFilter {
  period: Period;
  departement: string | null;
  profile: string | null;
}

/** Every figure of a period, counted at one instant. */
export interface Report {
  filter: FigureFilter;
  /** As many days just before, for comparison. */
  previous: Period;
  headlines: readonly Headline[];
  figures: readonly Figure[];
}
