import type { Figure, FigureRow } from '../figure.js';
import { REASON_GROUPS } from '../groups.js';
import type { Counts } from '../report.query.js';
import { count, counted, label, noun, percent, plain, row, sumOf, type Group } from '../table.js';

export function reexamens(counts: Counts): Figure {
  const size = sumOf(counts.now, { kind: 'reexamined' });
  const rows = REASON_GROUPS.map((group) => reexaminedRow(counts, group));
  return {
    name: 'reexamens',
    title: 'Réexamens demandés et décisions révisées',
    definition:
      'Réexamens demandés dans la période, par motif du refus contesté, et ce qu’ils sont devenus à ce jour. Le taux de révision compte les refus révisés parmi ceux qu’un agent a révisés ou maintenus.',
    population: { words: noun('réexamen demandé', 'réexamens demandés')(size), count: size },
    moment: null,
    columns: [
      ...[
        label('Motif contesté'),
        count('Demandés'),
        count('Révisés'),
        count('Maintenus'),
        count('Sans issue'),
      ],
      { label: 'Taux de révision', unit: 'percent' },
    ],
    rows: rows.filter(({ cells }) => cells[1] !== 0),
    total: reexaminedRow(counts, { label: 'Total', slice: {} }),
    chart: 'none',
  };
}

function reexaminedRow({ now }: Counts, { label: words, slice }: Group): FigureRow {
  const of = (details?: readonly string[]) =>
    counted(now, { kind: 'reexamined', ...slice, ...(details ? { details } : {}) });
  const revised = of(['revised']);
  const maintained = of(['maintained']);
  const judged = Number(revised.value) + Number(maintained.value);
  const rate = plain(percent(Number(revised.value), judged));
  return row(words, [of(), revised, maintained, of(['open', 'withdrawn', 'expired']), rate]);
}
