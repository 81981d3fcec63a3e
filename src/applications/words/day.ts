import { frenchDate } from '../../config/words.js';
import { isDay } from '../../config/calendar.js';

/** « 1er octobre 2026 »; a text of a register that is no day is shown as it was written. */
export function dayInWords(day: string): string {
  return isDay(day) ? frenchDate(day) : `« ${day} » (date illisible)`;
}
