import { parisDay } from '../../src/config/paris-day.js';
import type { CompanyDescription, Day } from './company-description.js';

const DAY_MS = 86_400_000;
const LONG_AGO = '2019-03-01';

/** The day as a register writes it. */
export function writtenDay(day: Day, now: Date): string {
  return typeof day === 'string' ? day : parisDay(new Date(now.getTime() - day.daysAgo * DAY_MS));
}

/** The day on which a described company, and all that it has, began. */
export function creationDay(
  { createdOn = LONG_AGO }: Pick<CompanyDescription, 'createdOn'>,
  now: Date,
): string {
  return writtenDay(createdOn, now);
}

/** The day before, for the end of a period. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);
}
