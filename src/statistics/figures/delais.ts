import type { Count } from '../counts.query.js';
import type { Figure, FigureRow } from '../figure.js';
import type { Counts } from '../report.query.js';
import { isIn, type Slice } from '../slice.js';
import { count, counted, label, noun, plain, row, sumOf } from '../table.js';

const ROWS: readonly { words: string; slice: Slice }[] = [
  { words: 'Première réponse', slice: { kind: 'answered' } },
  { words: 'Décision', slice: { kind: 'settled' } },
  { words: 'Décision par les règles', slice: { kind: 'settled', by: 'machine' } },
  { words: 'Décision par un agent', slice: { kind: 'settled', by: 'person' } },
];

export function delais(counts: Counts): Figure {
  const size = sumOf(counts.now, { kind: 'settled' });
  return {
    name: 'delais',
    title: 'Délais de réponse',
    definition:
      'Jours ouvrés (sans samedis, dimanches ni jours fériés) entre la réception et la première réponse, puis la première acceptation ou le premier refus ; 0 : le jour même. La médiane vaut pour 5 demandes sur 10, le 80e centile pour 8 sur 10.',
    population: { words: noun('demande décidée', 'demandes décidées')(size), count: size },
    moment: null,
    columns: [
      label('Étape'),
      { label: 'Médiane', unit: 'workingDays' },
      { label: '80e centile', unit: 'workingDays' },
      count('Demandes'),
    ],
    rows: ROWS.map((one) => delayRow(counts.now, one)),
    total: null,
    chart: 'none',
  };
}

function delayRow(counts: readonly Count[], { words, slice }: (typeof ROWS)[number]): FigureRow {
  const delays = counts.filter((one) => isIn(slice, one));
  return row(words, [plain(quantile(delays, 0.5)), plain(quantile(delays, 0.8)), counted(counts, slice)]);
}

/** The smallest number of working days within which this share was answered; null of nothing. */
export function quantile(delays: readonly Pick<Count, 'delay' | 'count'>[], share: number): number | null {
  const sorted = [...delays].sort((a, b) => (a.delay ?? 0) - (b.delay ?? 0));
  const wanted = Math.ceil(sorted.reduce((sum, one) => sum + one.count, 0) * share);
  let reached = 0;
  const found = sorted.find((one) => (reached += one.count) >= wanted);
  return found?.delay ?? null;
}
