import type { DataSource } from 'typeorm';
import { inSnapshot } from '../database/transaction.js';
import { readCounts, type Count } from './counts.query.js';
import { FIGURE_NAMES } from './figure-names.js';
import { headlinesOf } from './headlines.js';
import { FIGURES } from './figures.js';
import type { FigureFilter, Report } from './figure.js';
import { BEGINNING, previousPeriod, stepOf, type Step } from './period.js';
import { STOCKS, type CountedKind, COUNTED_KINDS } from './slice.js';

/** What all figures of a page are made of, read once. */
export interface Counts {
  filter: FigureFilter;
  step: Step;
  /** Of the period, all kinds but stocks. */
  now: readonly Count[];
  /** Of as many days before. */
  before: readonly Count[];
  /** Of the period, by step: what came in, was decided, began and ceased to wait. */
  steps: readonly Count[];
  /** Stocks at the end of the period, and before it began. */
  stock: readonly Count[];
  stockBefore: readonly Count[];
  staffNames: ReadonlyMap<string, string>;
}

const FLOWS: readonly CountedKind[] = COUNTED_KINDS.filter((kind) => !STOCKS.includes(kind));
const BY_STEP: readonly CountedKind[] = ['received', 'decided', 'waiting', 'handled'];

/** Every figure of a period, of one instant. */
export async function findReport(dataSource: DataSource, filter: FigureFilter): Promise<Report> {
  const counts = await findCounts(dataSource, filter);
  return {
    filter,
    previous: previousPeriod(filter.period),
    headlines: headlinesOf(counts),
    figures: FIGURE_NAMES.map((name) => FIGURES[name](counts)),
  };
}

function findCounts(dataSource: DataSource, filter: FigureFilter): Promise<Counts> {
  const { period } = filter;
  const step = stepOf(period);
  const before = previousPeriod(period);
  return inSnapshot(dataSource, async (tx) => ({
    filter,
    step,
    now: await readCounts(tx, { kinds: FLOWS, period, filter }),
    before: await readCounts(tx, { kinds: ['received', 'decided', 'settled'], period: before, filter }),
    steps: await readCounts(tx, { kinds: BY_STEP, period, filter, step }),
    stock: await readCounts(tx, { kinds: STOCKS, period: { from: BEGINNING, to: period.to }, filter }),
    stockBefore: await readCounts(tx, {
      kinds: ['waiting'],
      period: { from: BEGINNING, to: before.to },
      filter,
    }),
    staffNames: await findStaffNames(tx),
  }));
}

async function findStaffNames(tx: { query: DataSource['query'] }): Promise<ReadonlyMap<string, string>> {
  const rows: { id: string; name: string }[] = await tx.query(
    `select id, first_name || ' ' || last_name as name from staff_members`,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
