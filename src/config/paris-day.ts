const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });

/** « 2026-11-23 », the calendar day that it is in France at an instant. */
export function parisDay(instant: Date | string): string {
  return isoDay.format(new Date(instant));
}
