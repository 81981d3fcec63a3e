import type { ListedEntry } from './listed-entry.js';
import type { CellReading } from './read-entry.js';

const MOST = 20;
const LONGEST = 100;
const NAME = /^[\p{L}\p{M}][\p{L}\p{M} '’ʼ·.-]*$/u;

/** Reads « Le Goff, Anne | Martin, Jean »: family name first, since only a comma tells it from the first names. */
export function readContacts(text: string): CellReading<ListedEntry['contactNames']> {
  const parts = text
    .split(/[|;\n\r]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const contacts = parts.map(readContact);
  if (contacts.length > MOST) return { expected: `${String(MOST)} contacts au plus` };
  const known = contacts.filter((contact) => contact !== null);
  return known.length === contacts.length
    ? { value: known }
    : { expected: 'des contacts écrits « Nom, Prénom », séparés par « | »' };
}

function readContact(text: string): ListedEntry['contactNames'][number] | null {
  const [lastName = '', firstName = '', ...more] = text
    .split(',')
    .map((name) => name.trim().replace(/ +/g, ' '));
  const isRight = [lastName, firstName].every((name) => NAME.test(name) && name.length <= LONGEST);
  return isRight && more.length === 0 ? { firstName, lastName } : null;
}
