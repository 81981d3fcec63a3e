const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const FRENCH = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: 00:00(?::00)?)?$/;
const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2199;

/** A day written « 23/11/2026 » (or with dots or dashes) or « 2026-11-23 », as ISO; null when it is no day of the calendar. */
export function readDay(text: string): string | null {
  const french = FRENCH.exec(text);
  const [, year, month, day] = french ? [null, french[3], french[2], french[1]] : (ISO.exec(text) ?? []);
  if (year === undefined || month === undefined || day === undefined) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const isLikely = Number(year) >= EARLIEST_YEAR && Number(year) <= LATEST_YEAR;
  return isLikely && isDay(iso) ? iso : null;
}

function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
