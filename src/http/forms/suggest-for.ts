import { suggestEmail } from './email-suggestion.js';
import { readEmail } from './email-field.js';

/** « Vouliez-vous dire … ? » for an address as it was typed; null when it looks right, or is none. */
export function suggestFor(typed: string): string | null {
  const reading = readEmail(typed, { mustLast: false });
  return reading.ok ? suggestEmail(reading.email) : null;
}
