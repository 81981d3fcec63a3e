import { dayOf, isAhead } from './register-day.js';

/**
 * The day a company is struck off as a register writes it, AAAA-MM-JJ; null where none is written, or one announced
 * for a day of the year to come. What cannot be read is kept as it is written: struck off, on a day nobody knows.
 * @param today AAAA-MM-JJ
 */
export function radiationOf(text: string | null | undefined, today: string): string | null {
  const written = text?.trim() ?? '';
  if (written === '') return null;
  const day = dayOf(written);
  if (day === null) return written;
  return isAhead(day, today) ? null : day;
}
