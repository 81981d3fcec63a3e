import { frenchDate } from '../config/words.js';

const DAY_MS = 86_400_000;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Days of the calendar in Paris, `AAAA-MM-JJ`, both counted. */
export interface Period {
  from: string;
  to: string;
}

/** The day before which nothing was counted. */
export const BEGINNING = '2000-01-01';

export const PRESETS = ['today', '7d', '30d', 'month', 'year'] as const;
export type Preset = (typeof PRESETS)[number];

export const PRESET_LABELS: Readonly<Record<Preset, string>> = {
  today: 'Aujourd’hui',
  '7d': '7 jours',
  '30d': '30 jours',
  month: 'Mois en cours',
  year: 'Année en cours',
};

/** The days a preset means today. */
export function presetPeriod(preset: Preset, today: string): Period {
  switch (preset) {
    case 'today':
      return { from: today, to: today };
    case '7d':
      return { from: addDays(today, -6), to: today };
    case '30d':
      return { from: addDays(today, -29), to: today };
    case 'month':
      return { from: `${today.slice(0, 7)}-01`, to: today };
    case 'year':
      return { from: `${today.slice(0, 4)}-01-01`, to: today };
  }
}

/** True for a day that exists, from 2000 on. */
export function isDay(text: string): boolean {
  if (!ISO_DAY.test(text) || text < '2000-01-01') return false;
  const at = Date.parse(text);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** As many days, just before. */
export function previousPeriod({ from, to }: Period): Period {
  const before = addDays(from, -1);
  return { from: addDays(before, 1 - daysOf({ from, to })), to: before };
}

/** How many days it holds. */
export function daysOf({ from, to }: Period): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
}

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** « du 1er au 23 novembre 2026 » is written in full: « du 1er novembre 2026 au 23 novembre 2026 (heure de Paris) ». */
export function periodInWords({ from, to }: Period): string {
  const days = from === to ? `le ${dayInWords(from)}` : `du ${dayInWords(from)} au ${dayInWords(to)}`;
  return `${days} (heure de Paris)`;
}

/** « 23 novembre 2026 » */
export function dayInWords(day: string): string {
  return frenchDate(`${day}T12:00:00Z`);
}

/** How a period is cut into steps that can be read: days, weeks (from Monday) or months. */
export type Step = 'day' | 'week' | 'month';

export function stepOf(period: Period): Step {
  const days = daysOf(period);
  if (days <= 45) return 'day';
  return days <= 400 ? 'week' : 'month';
}

/** The steps of a period in order, each by its days within the period. */
export function stepsOf(period: Period, step: Step): Period[] {
  const steps: Period[] = [];
  for (let from = period.from; from <= period.to;) {
    const end = lastDayOf(from, step);
    const to = end < period.to ? end : period.to;
    steps.push({ from, to });
    from = addDays(to, 1);
  }
  return steps;
}

function lastDayOf(day: string, step: Step): string {
  const date = new Date(Date.parse(day));
  switch (step) {
    case 'day':
      return day;
    case 'week':
      return addDays(day, (7 - date.getUTCDay()) % 7);
    case 'month':
      return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).toISOString().slice(0, 10);
  }
}
