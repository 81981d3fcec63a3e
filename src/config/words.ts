const TIME_ZONE = 'Europe/Paris';
const NARROW_SPACE = '\u202f';

const longDate = new Intl.DateTimeFormat('fr-FR', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: TIME_ZONE,
});
const clock = new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit', timeZone: TIME_ZONE });

/** « 23 novembre 2026 », « 1er décembre 2026 », as read on a clock in Paris. */
export function frenchDate(instant: Date | string): string {
  return longDate.format(new Date(instant)).replace(/^1 /, '1er ');
}

/** « 23 novembre 2026 à 9 h 05 », Paris time. */
export function frenchDateTime(instant: Date | string): string {
  const [hour = '', minute = ''] = clock.format(new Date(instant)).split(':');
  return `${frenchDate(instant)} à ${Number(hour)}${NARROW_SPACE}h${NARROW_SPACE}${minute}`;
}

/** Sets narrow no-break spaces before ; : ! ? % and inside « ». Running it twice changes nothing. */
export function typeset(text: string): string {
  return text
    .replace(/[ \u00a0\u202f]+([;:!?%»])/g, `${NARROW_SPACE}$1`)
    .replace(/«[ \u00a0\u202f]*/g, `«${NARROW_SPACE}`)
    .replace(/([^\s\u202f])»/g, `$1${NARROW_SPACE}»`);
}

/** « la Bretagne, la Normandie et la Corse »: a list as it is said. */
export function frenchList(items: readonly string[], beforeLast: 'et' | 'ou' = 'et'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${beforeLast} ${items.at(-1)}`;
}

/** The same text, to begin a line. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** An INSEE name as it is printed: « Provence-Alpes-Côte d’Azur ». */
export function curlyApostrophes(text: string): string {
  return text.replace(/'/g, '’');
}

/** « artisanat.fr » for https://www.artisanat.fr/: an address as people say it. */
export function plainAddress(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}

/** « 732 829 320 »: digits in threes. */
export function inThrees(digits: string): string {
  return digits.replace(/(\d{3})(?=\d)/g, `$1${NARROW_SPACE}`);
}
