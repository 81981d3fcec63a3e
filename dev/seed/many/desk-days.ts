import { isWorkingDay } from '../../../src/config/working-days.js';
import type { Random } from './random.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const OPENS_AT_HOUR = 7;
const OPEN_HOURS = 9;

/** When a desk that opens on working days gets to something. */
export interface DeskDays {
  /** An instant of the opening hours, `days` working days after the one that follows `at`. */
  after(at: number, days: number, random: Random): number;
}

/** @param from first instant asked about, in milliseconds @param until the last */
export function deskDays(from: number, until: number): DeskDays {
  const openings: number[] = [];
  const midnight = Math.floor(from / DAY_MS) * DAY_MS;
  for (let day = midnight; day < until + 120 * DAY_MS; day += DAY_MS) {
    if (isWorkingDay(new Date(day + 12 * HOUR_MS))) openings.push(day + OPENS_AT_HOUR * HOUR_MS);
  }
  return {
    after: (at, days, random) => {
      const opening = openings[firstAfter(openings, at) + days] ?? until + DAY_MS;
      return opening + Math.floor(random.share() * OPEN_HOURS * HOUR_MS);
    },
  };
}

/** The index of the first that is later, by halves. */
function firstAfter(sorted: readonly number[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
