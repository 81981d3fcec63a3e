import { isDay } from '../config/calendar.js';
import { parisDay } from '../config/paris-day.js';

/** The day a register writes, as a date or as an instant; null when it writes none or writes nonsense. */
export function dayOf(text: string | null | undefined): string | null {
  if (!text || !/^\d{4}-\d{2}-\d{2}/.test(text)) return null;
  if (text.length === 10) return text;
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? null : parisDay(instant);
}

/** INSEE writes it for « at some time ». */
const LONG_AGO = '1900-01-01';

/** A day that may be told to its reader: one of the calendar, and not the one that stands for none. */
export function toldDay(text: string | null | undefined): string | null {
  const day = dayOf(text);
  return day !== null && isDay(day) && day !== LONG_AGO ? day : null;
}

/** Something that ends on `day` is over today; what ends later, or has no end, is not. */
export function isOver(day: string | null, today: string): boolean {
  return day !== null && day <= today;
}

/** The longest that something is announced ahead; what is written for later was mistyped. */
const MOST_AHEAD_MS = 366 * 86_400_000;

/** Something announced for `day` is still to come today, and not so far ahead that the day was mistyped. */
export function isAhead(day: string, today: string): boolean {
  const aheadMs = Date.parse(day) - Date.parse(today);
  return isDay(day) && aheadMs > 0 && aheadMs <= MOST_AHEAD_MS;
}
