import type { Count } from '../counts.query.js';
import type { Figure } from '../figure.js';
import { BEGINNING, dayInWords } from '../period.js';
import type { Counts } from '../report.query.js';
import type { Slice } from '../slice.js';
import { count, counted, label, noun, row, sumOf } from '../table.js';
import { stepInWords, stepsWith } from './steps.js';

const RECEIVED: Slice = { kind: 'received' };
const APPROVED: Slice = { kind: 'decided', details: ['approved'] };
const REJECTED: Slice = { kind: 'decided', details: ['rejected'] };
const FLOWS = [RECEIVED, APPROVED, REJECTED];

export function demandesRecues(counts: Counts): Figure {
  const size = sumOf(counts.now, RECEIVED);
  return {
    name: 'demandes-recues',
    title: 'Demandes reçues et décidées',
    definition:
      'Demandes reçues un jour donné, et décisions d’acceptation ou de refus prises ce jour-là, quel que soit le jour de leur réception.',
    population: { words: noun('demande reçue', 'demandes reçues')(size), count: size },
    moment: null,
    columns: [label('Période'), count('Reçues'), count('Acceptées'), count('Refusées')],
    rows: stepsWith(counts).map(({ days, own }) =>
      row(
        stepInWords(days, counts.step),
        FLOWS.map((slice) => counted(own, { ...slice, ...days })),
      ),
    ),
    total: row(
      'Total',
      FLOWS.map((slice) => counted(counts.now, slice)),
    ),
    chart: 'line',
  };
}

const WAITS = ['pending', 'awaiting_applicant'] as const;

/** What waits at the end of each step: what waited before, and all that began or ceased since. */
export function demandesEnAttente(counts: Counts): Figure {
  const { period } = counts.filter;
  const waitingOf = (of: readonly Count[], detail: string) =>
    sumOf(of, { kind: 'waiting', details: [detail] });
  const sums = WAITS.map((detail) => waitingOf(counts.stockBefore, detail));
  const rows = stepsWith(counts).map(({ days, own }) => {
    WAITS.forEach((detail, i) => (sums[i] = (sums[i] ?? 0) + waitingOf(own, detail)));
    return row(
      stepInWords(days, counts.step),
      WAITS.map((detail, i) => ({
        value: sums[i] ?? 0,
        files: { kind: 'waiting', details: [detail], from: BEGINNING, to: days.to },
      })),
    );
  });
  const size = WAITS.reduce((sum, detail) => sum + waitingOf(counts.stock, detail), 0);
  return {
    name: 'demandes-en-attente',
    title: 'Demandes en attente',
    definition:
      'Demandes qui, à la fin du jour, attendent un agent ou une réponse du demandeur ; reconstruites à partir des décisions enregistrées.',
    population: { words: noun('demande en attente', 'demandes en attente')(size), count: size },
    moment: `au ${dayInWords(period.to)}`,
    columns: [label('Fin de période'), count('Attendent un agent'), count('Attendent le demandeur')],
    rows,
    total: null,
    chart: 'line',
  };
}
