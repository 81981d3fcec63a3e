import { SIMULATED, type Simulated } from '../../dev/simulator/faults.js';
import type { RegisterCall } from './aftermath.js';

/** The pace that the house is told to keep with each register. */
export const CALLS_PER_MINUTE: Readonly<Record<Simulated, number>> = {
  insee: 600,
  rne: 600,
  'recherche-entreprises': 600,
};
/** What a register allows beside the pace kept with it: 30 where we keep to 28. */
const ALLOWED = 30 / 28;
const MINUTE_MS = 60_000;

/** The fullest minute of each register that held more calls than it allows, in words. */
export function fullMinutes(calls: readonly RegisterCall[]): string[] {
  return SIMULATED.flatMap((source) => {
    const instants = calls.filter((call) => call.source === source).map(({ at }) => Date.parse(at));
    const limit = Math.floor(CALLS_PER_MINUTE[source] * ALLOWED);
    const most = fullestMinute(instants.sort((a, b) => a - b));
    return most > limit ? [`${source}: ${String(most)} calls in one minute, ${String(limit)} allowed`] : [];
  });
}

/** @param instants in order, in milliseconds */
function fullestMinute(instants: readonly number[]): number {
  let first = 0;
  return instants.reduce((most, at, index) => {
    while (at - (instants[first] ?? at) >= MINUTE_MS) first += 1;
    return Math.max(most, index - first + 1);
  }, 0);
}
