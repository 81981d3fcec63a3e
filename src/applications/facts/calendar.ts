const DAY_MS = 86_400_000;
const paris = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' });

/** The calendar day in France at an instant, AAAA-MM-JJ. */
export function parisDay(instant: Date): string {
  return paris.format(instant);
}

/** Calendar days from one day (AAAA-MM-JJ) to another; NaN where one is no date, so that no comparison holds. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY_MS;
}
