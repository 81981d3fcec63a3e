const DAY_MS = 86_400_000;

/** Whether a text begins with a day that a register can mean: AAAA-MM-JJ, in the calendar, since 1900. */
export function isDay(text: string): boolean {
  return !Number.isNaN(dayNumber(text));
}

/** Calendar days from one day (AAAA-MM-JJ) to another; NaN where one is no day, so that no comparison holds. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days since 1970. `Date.parse` alone would read « 03/04/2024 » in the American way, and the 31st of February. */
function dayNumber(text: string): number {
  const [day = ''] = /^\d{4}-\d{2}-\d{2}/.exec(text) ?? [];
  const ms = Date.parse(day);
  const isReal = !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day);
  return isReal && day >= '1900' ? ms / DAY_MS : NaN;
}
