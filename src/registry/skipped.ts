import type { Skipped, SourceRecord } from './company.js';

/** What was left out, as a field of the record; nothing where everything could be read. */
export function withSkipped(skipped: Skipped): Pick<SourceRecord, 'skipped'> {
  const counts = Object.entries(skipped).filter(([, count]) => count > 0);
  return counts.length === 0 ? {} : { skipped: Object.fromEntries(counts) };
}
