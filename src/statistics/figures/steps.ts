import type { Count } from '../counts.query.js';
import type { FigureRow } from '../figure.js';
import { addDays, dayInWords, stepsOf, type Period, type Step } from '../period.js';
import type { Counts } from '../report.query.js';
import type { Slice } from '../slice.js';
import { counted, row, type Group } from '../table.js';

/** One row per step of the period, in order, with the columns of `groups` and their sum. */
export function stepGroups(counts: Counts, slice: Slice, groups: readonly Group[]): FigureRow[] {
  return stepsWith(counts).map(({ days, own }) => {
    const columns = [...groups.map((group) => group.slice), {}];
    return row(
      stepInWords(days, counts.step),
      columns.map((column) => counted(own, { ...slice, ...column, ...days })),
    );
  });
}

/** Each step of the period with what was counted in it. */
export function stepsWith({ filter, step, steps }: Counts): { days: Period; own: readonly Count[] }[] {
  const byStart = new Map<string, Count[]>();
  for (const count of steps) {
    const own = byStart.get(count.step ?? '');
    if (own) own.push(count);
    else byStart.set(count.step ?? '', [count]);
  }
  return stepsOf(filter.period, step).map((days) => ({
    days,
    own: byStart.get(startOf(days.from, step)) ?? [],
  }));
}

/** PostgreSQL names a step by its first day, which may lie before the period. */
function startOf(day: string, step: Step): string {
  switch (step) {
    case 'day':
      return day;
    case 'week':
      return addDays(day, -((new Date(Date.parse(day)).getUTCDay() + 6) % 7));
    case 'month':
      return `${day.slice(0, 7)}-01`;
  }
}

const MONTH = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** « 23 novembre 2026 », « semaine du 23 novembre 2026 », « novembre 2026 ». */
export function stepInWords({ from }: Period, step: Step): string {
  switch (step) {
    case 'day':
      return dayInWords(from);
    case 'week':
      return `Semaine du ${dayInWords(from)}`;
    case 'month':
      return MONTH.format(new Date(Date.parse(from)));
  }
}
