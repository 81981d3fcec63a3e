import joursFeries from '@socialgouv/jours-feries';
import { parisDay } from './paris-day.js';

const DAY_MS = 86_400_000;
const SATURDAY = 6;
const SUNDAY = 0;
const knownNoons = new Map<number, boolean>();
const holidaysByYear = new Map<number, ReadonlySet<string>>();

/** Working days (jours ouvrés, without French public holidays) that began after `from` and up to `to`; Europe/Paris. */
export function workingDaysBetween(from: Date, to: Date): number {
  let count = 0;
  const last = noonOf(to);
  for (let day = noonOf(from) + DAY_MS; day <= last; day += DAY_MS) {
    if (worksAt(day)) count += 1;
  }
  return count;
}

/** Monday to Friday, without French public holidays (Alsace-Moselle's apart). */
export function isWorkingDay(day: Date): boolean {
  return isWorking(parisDay(day));
}

/** The same at noon, UTC, remembered: a list asks for hundreds of days on each of its lines. */
function worksAt(noon: number): boolean {
  const known = knownNoons.get(noon);
  if (known !== undefined) return known;
  const works = isWorking(new Date(noon).toISOString().slice(0, 10));
  knownNoons.set(noon, works);
  return works;
}

function isWorking(iso: string): boolean {
  const weekday = new Date(`${iso}T12:00:00Z`).getUTCDay();
  return weekday !== SATURDAY && weekday !== SUNDAY && !holidays(Number(iso.slice(0, 4))).has(iso);
}

/**
 * The instant before which a demande was sent for `count` working days to have passed at `now`:
 * `workingDaysBetween(sent, now) >= count` exactly when `sent` is earlier.
 * @param count at least 1
 */
export function sentBefore(count: number, now: Date): Date {
  let day = noonOf(now);
  for (let left = count; ; day -= DAY_MS) {
    if (worksAt(day)) left -= 1;
    if (left === 0) return midnightOf(parisDay(new Date(day)));
  }
}

/** Paris is one or two hours ahead of UTC, and its clocks never change at midnight. */
function midnightOf(iso: string): Date {
  const inSummer = new Date(`${iso}T00:00:00+02:00`);
  return parisDay(inSummer) === iso ? inSummer : new Date(`${iso}T00:00:00+01:00`);
}

function noonOf(instant: Date): number {
  return Date.parse(`${parisDay(instant)}T12:00:00Z`);
}

function holidays(year: number): ReadonlySet<string> {
  const known = holidaysByYear.get(year);
  if (known) return known;
  const days = Object.entries(joursFeries(year)).filter(([name]) => !ONLY_IN_ALSACE.has(name));
  const computed = new Set(days.map(([, date]) => localDay(date)));
  holidaysByYear.set(year, computed);
  return computed;
}

const ONLY_IN_ALSACE = new Set(['Vendredi Saint', 'Saint Étienne']);

/** The library builds its dates in the zone of the process: read them back in the same. */
function localDay(date: Date): string {
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
