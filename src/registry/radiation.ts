import { dayOf } from './register-day.js';

const YEAR_MS = 366 * 86_400_000;

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
  const aheadMs = Date.parse(day) - Date.parse(today);
  return aheadMs > 0 && aheadMs <= YEAR_MS ? null : day;
}
