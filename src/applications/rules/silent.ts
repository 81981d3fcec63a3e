import { holds, type Condition } from '../facts/condition.js';
import type { Facts } from '../facts.js';
import type { ReadValue, TraceStep } from '../verdict.js';

/** Row 4b, tried when nothing else matches: every register that is configured answered, and a needed fact stands in none. */
export function registersSilent({ unreachable }: Facts): Condition {
  return holds(unreachable, (sources) => sources.length === 0);
}

/** What no register says: the facts that the rows before needed and that none of the answers holds. */
export function silentOn(before: readonly TraceStep[], { values }: Condition): ReadValue {
  const lacking = [...new Set(before.flatMap((step) => step.lacking ?? []))];
  const at = values[0]?.at ?? '';
  return { fact: 'silentOn', value: lacking, source: 'guichet', at };
}
