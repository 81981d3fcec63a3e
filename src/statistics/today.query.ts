import type { Deps } from '../database/deps.js';
import { inSnapshot } from '../database/transaction.js';
import { parisDay } from '../config/paris-day.js';
import { readCounts } from './counts.query.js';
import { BEGINNING } from './period.js';
import type { Slice } from './slice.js';
import { sumOf } from './table.js';

/** The figures of the day, for everybody at the desk. */
export interface Today {
  /** The day in Paris. */
  day: string;
  received: number;
  decidedByRules: number;
  decidedByStaff: number;
  waiting: number;
}

export function findToday({ dataSource, now }: Deps): Promise<Today> {
  const day = parisDay(now());
  const filter = { departement: null, profile: null };
  return inSnapshot(dataSource, async (tx) => {
    const period = { from: day, to: day };
    const counts = await readCounts(tx, { kinds: ['received', 'decided'], period, filter });
    const stock = await readCounts(tx, { kinds: ['waiting'], period: { from: BEGINNING, to: day }, filter });
    const decided: Slice = { kind: 'decided', details: ['approved', 'rejected'] };
    return {
      day,
      received: sumOf(counts, { kind: 'received' }),
      decidedByRules: sumOf(counts, { ...decided, by: 'machine' }),
      decidedByStaff: sumOf(counts, { ...decided, by: 'person' }),
      waiting: sumOf(stock, { kind: 'waiting', details: ['pending'] }),
    };
  });
}
