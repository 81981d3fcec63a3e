import { chamber } from '../../config/chamber.js';
import { isWorkingDay } from '../../config/working-days.js';
import type { Figure } from '../figure.js';
import { addDays, type Period } from '../period.js';
import type { Counts } from '../report.query.js';
import { count, counted, label, noun, plain, row, sumOf } from '../table.js';
import { stepInWords, stepsWith } from './steps.js';

/** What staff recorded: by step of the period, or by person where the chamber has chosen so. */
export function chargeEquipe(counts: Counts): Figure {
  const size = sumOf(counts.now, { kind: 'handled' });
  const byPerson = chamber.showsLoadPerPerson;
  return {
    name: 'charge-equipe',
    title: byPerson ? 'Charge de l’équipe, par personne' : 'Charge de l’équipe',
    definition:
      'Décisions, questions et réouvertures enregistrées par les agents dans la période, sauf celles annulées dans les 30 secondes.',
    population: { words: noun('geste d’agent', 'gestes d’agents')(size), count: size },
    moment: null,
    columns: [
      label(byPerson ? 'Agent' : 'Période'),
      count('Gestes'),
      { label: 'Par jour ouvré', unit: 'perDay' },
    ],
    rows: byPerson ? personRows(counts) : stepRows(counts),
    total: row('Total', [
      counted(counts.now, { kind: 'handled' }),
      plain(perDay(size, counts.filter.period)),
    ]),
    chart: 'bars',
  };
}

function stepRows(counts: Counts) {
  return stepsWith(counts).map(({ days, own }) => {
    const gestures = counted(own, { kind: 'handled', ...days });
    return row(stepInWords(days, counts.step), [gestures, plain(perDay(Number(gestures.value), days))]);
  });
}

function personRows(counts: Counts) {
  const { now, filter, staffNames } = counts;
  return [...staffNames].flatMap(([staffId, name]) => {
    const gestures = counted(now, { kind: 'handled', details: [staffId] });
    return gestures.value === 0
      ? []
      : [row(name, [gestures, plain(perDay(Number(gestures.value), filter.period))])];
  });
}

/** With one decimal; null for a period without a working day. */
function perDay(gestures: number, { from, to }: Period): number | null {
  let days = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(new Date(`${day}T12:00:00Z`))) days += 1;
  }
  return days === 0 ? null : Math.round((gestures * 10) / days) / 10;
}
