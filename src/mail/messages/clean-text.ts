import { withoutInvisibleMarks } from '../../config/invisible-marks.js';

const NEW_LINES = /\r\n?|[\u2028\u2029\u0085]/g;
/** Control characters, but for tabs and line breaks. */
const CONTROLS = /[^\P{Cc}\t\n]/gu;
const A_FIRST_NAME = /^\p{L}[\p{L}\p{M}’' -]{0,39}$/u;

/** What people typed, without what would hide, turn round or break lines; paragraphs keep their line breaks. */
export function cleanText(text: string): string {
  const lines = text.replace(NEW_LINES, '\n').replace(CONTROLS, '').replace(/\t/g, ' ');
  return withoutInvisibleMarks(lines);
}

export function oneLine(text: string): string {
  return cleanText(text).replace(/ *\n+ */g, ' ');
}

/** The same for every text inside a value. */
export function cleanValues<T>(value: T): T {
  if (typeof value === 'string') return cleanText(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => cleanValues(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, cleanValues<unknown>(item)]),
  ) as T;
}

/** « Bonjour Anne, »: a name that could carry a stranger's message or address is left out. */
export function greeting(firstName: string | null): string {
  const name = oneLine(firstName ?? '').trim();
  return A_FIRST_NAME.test(name) ? `Bonjour ${name},` : 'Bonjour,';
}
