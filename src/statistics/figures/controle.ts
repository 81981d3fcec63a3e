import { OVERTURNED_RATE_WORDS, overturnedRate } from '../../applications/control/overturned-rate.js';
import type { Figure, FigureRow } from '../figure.js';
import { REASON_GROUPS } from '../groups.js';
import type { Counts } from '../report.query.js';
import { count, counted, label, noun, plain, row, sumOf, type Group } from '../table.js';

/** How the refusals of the rules came out when a person looked at a sample of them. */
export function controleDesRefus(counts: Counts): Figure {
  const size = sumOf(counts.now, { kind: 'sampled_refusal' });
  const rows = REASON_GROUPS.map((group) => sampledRow(counts, group));
  return {
    name: 'controle-des-refus',
    title: 'Contrôle des refus : confirmés et rouverts',
    definition: `Refus des règles tirés au sort dans la période pour qu’une personne les regarde, par motif, et ce qu’elle en a dit à ce jour. ${OVERTURNED_RATE_WORDS}`,
    population: { words: noun('refus tiré au sort', 'refus tirés au sort')(size), count: size },
    moment: null,
    columns: [
      ...[label('Motif'), count('Tirés'), count('Confirmés'), count('Rouverts'), count('Sans avis')],
      { label: 'Taux de rouverts', unit: 'percent' },
    ],
    rows: rows.filter(({ cells }) => cells[1] !== 0),
    total: sampledRow(counts, { label: 'Total', slice: {} }),
    chart: 'none',
  };
}

function sampledRow({ now }: Counts, { label: words, slice }: Group): FigureRow {
  const of = (details?: readonly string[]) =>
    counted(now, { kind: 'sampled_refusal', ...slice, ...(details ? { details } : {}) });
  const [confirmed, overturned] = [of(['confirmed']), of(['overturned'])];
  const rate = overturnedRate({
    confirmed: Number(confirmed.value),
    overturned: Number(overturned.value),
  });
  return row(words, [of(), confirmed, overturned, of(['unseen']), plain(rate)]);
}
