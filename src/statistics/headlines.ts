import { quantile } from './figures/delais.js';
import type { Count } from './counts.query.js';
import type { Unit } from './figure.js';
import type { Counts } from './report.query.js';
import { isIn, type Slice } from './slice.js';
import { percent, sumOf } from './table.js';

/** One number of the top of the page, beside the same number of as many days before. */
export interface Headline {
  label: string;
  unit: Unit;
  now: number | null;
  before: number | null;
  files: Slice | null;
}

const RECEIVED: Slice = { kind: 'received' };
const APPROVED: Slice = { kind: 'decided', details: ['approved'] };
const REJECTED: Slice = { kind: 'decided', details: ['rejected'] };
const WAITING: Slice = { kind: 'waiting', details: ['pending', 'awaiting_applicant'] };
const SETTLED: Slice = { kind: 'settled' };

export function headlinesOf({ now, before, stock, stockBefore }: Counts): Headline[] {
  const flow = (label: string, slice: Slice): Headline => ({
    ...{ label, unit: 'count', files: slice },
    ...{ now: sumOf(now, slice), before: sumOf(before, slice) },
  });
  return [
    flow('Demandes reçues', RECEIVED),
    flow('Acceptées', APPROVED),
    flow('Refusées', REJECTED),
    {
      ...{ label: 'En attente à la fin de la période', unit: 'count', files: WAITING },
      ...{ now: sumOf(stock, WAITING), before: sumOf(stockBefore, WAITING) },
    },
    {
      ...{ label: 'Décidées par les règles seules', unit: 'percent', files: null },
      ...{ now: automation(now), before: automation(before) },
    },
    {
      ...{ label: '8 demandes sur 10 décidées en', unit: 'workingDays', files: null },
      ...{ now: delay(now), before: delay(before) },
    },
  ];
}

function automation(counts: readonly Count[]): number | null {
  return percent(sumOf(counts, { ...SETTLED, by: 'machine' }), sumOf(counts, SETTLED));
}

function delay(counts: readonly Count[]): number | null {
  return quantile(
    counts.filter((one) => isIn(SETTLED, one)),
    0.8,
  );
}
