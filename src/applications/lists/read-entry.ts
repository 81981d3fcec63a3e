import { typeset } from '../../config/words.js';
import { parseSiren, type SirenProblem } from '../../registry/siren.js';
import {
  LISTED_FIELDS,
  type ListedEntry,
  type ListedField,
  type ListedKind,
  type ListedProblem,
  type ListedText,
} from './listed-entry.js';
import { readContacts } from './read-contacts.js';
import { readDay } from './read-day.js';
import { readDomain } from './read-domain.js';

export type EntryReading = { ok: true; entry: ListedEntry } | { ok: false; problems: ListedProblem[] };

/** What was read of one cell, or what it should have been. */
export type CellReading<T> = { value: T } | { expected: string };

const LONGEST_CELL = 2_000;
const LONGEST_NAME = 200;
/** What cannot be seen, turns the direction of a text round, or was lost by another program; ends of lines are kept. */
const INVISIBLE = /[^\P{Cc}\n\r\t]|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/u;

/** Reads an entry once, for the form and for a file alike: an entry the house trusts, or everything wrong with it. */
export function readEntry(typed: ListedText): EntryReading {
  const cells = Object.fromEntries(LISTED_FIELDS.map((field) => [field, clean(typed[field])])) as ListedText;
  const unreadable = LISTED_FIELDS.filter((field) => isUnreadable(cells[field]));
  if (unreadable.length > 0)
    return refused(
      typed,
      unreadable.map((field) => [field, UNREADABLE]),
    );
  const readings = {
    siren: readSiren(cells.siren),
    kind: readKind(cells.kind),
    name: readName(cells.name),
    contacts: readContacts(cells.contacts),
    emailDomain: readDomain(cells.emailDomain),
    validFrom: readBound(cells.validFrom, true),
    validUntil: readBound(cells.validUntil, false),
  };
  const wrong = LISTED_FIELDS.flatMap((field): [ListedField, string][] => {
    const reading = readings[field];
    return 'expected' in reading ? [[field, reading.expected]] : [];
  });
  const { siren, kind, name, contacts, emailDomain, validFrom, validUntil } = readings;
  if (
    !('value' in siren && 'value' in kind && 'value' in name && 'value' in contacts) ||
    !('value' in emailDomain && 'value' in validFrom && 'value' in validUntil) ||
    validFrom.value === null
  ) {
    return refused(typed, wrong);
  }
  if (validUntil.value !== null && validUntil.value < validFrom.value) {
    return refused(typed, [['validUntil', 'un dernier jour qui suit le premier']]);
  }
  const entry = {
    siren: siren.value,
    kind: kind.value,
    name: name.value,
    contactNames: contacts.value,
    emailDomain: emailDomain.value,
    validFrom: validFrom.value,
    validUntil: validUntil.value,
  };
  return { ok: true, entry };
}

const UNREADABLE =
  'un texte de 2 000 caractères au plus, sans caractère invisible ni abîmé (enregistrez le fichier en UTF-8)';

/** Trimmed; the apostrophe by which an exported cell was kept from being a formula is taken off again. */
function clean(text: string): string {
  const bare = text
    .normalize('NFC')
    .trim()
    .replace(/^'(?=[-=+@\t\r])/, '');
  return /^[-–—]$/.test(bare) ? '' : bare;
}

function isUnreadable(text: string): boolean {
  return INVISIBLE.test(text) || text.length > LONGEST_CELL;
}

const SIREN_EXPECTED: Readonly<Record<SirenProblem, (digits: number) => string>> = {
  missing: () => 'un numéro SIREN',
  not_digits: () => '9 chiffres (mettez la colonne au format texte dans le tableur)',
  wrong_length: (digits) =>
    `9 chiffres, et non ${digits}${digits < 9 ? ' : le tableur a peut-être retiré les zéros du début' : ''}`,
  bad_checksum: () => 'un SIREN sans faute de frappe (sa clé de contrôle est fausse)',
  not_attributed: () => 'un SIREN attribué',
};

function readSiren(text: string): CellReading<string> {
  const result = parseSiren(text);
  return result.ok ? { value: result.siren } : { expected: SIREN_EXPECTED[result.problem](result.digits) };
}

const KINDS: Readonly<Record<string, ListedKind>> = {
  ...{
    client: 'client',
    cliente: 'client',
    clients: 'client',
    clientes: 'client',
    'entreprise cliente': 'client',
  },
  ...{ partner: 'partner', partenaire: 'partner', partenaires: 'partner' },
};

function readKind(text: string): CellReading<ListedKind> {
  const word = text.toLowerCase();
  const kind = Object.hasOwn(KINDS, word) ? KINDS[word] : undefined;
  return kind ? { value: kind } : { expected: '« cliente » ou « partenaire »' };
}

function readName(text: string): CellReading<string> {
  const name = text.replace(/\s+/g, ' ');
  if (name === '') return { expected: 'le nom de l’entreprise ou de la structure' };
  if (/^[-=+@]/.test(name))
    return { expected: 'un nom qui ne commence pas par = + - @ (un tableur y lirait une formule)' };
  return [...name].length > LONGEST_NAME ? { expected: '200 caractères au plus' } : { value: name };
}

function readBound(text: string, isNeeded: boolean): CellReading<string | null> {
  if (text === '') return isNeeded ? { expected: 'le premier jour de validité' } : { value: null };
  const day = readDay(text);
  return day === null ? { expected: 'une date comme 23/11/2026 ou 2026-11-23' } : { value: day };
}

function refused(typed: ListedText, wrong: readonly [ListedField, string][]): EntryReading {
  const problems = wrong.map(([field, expected]) => ({
    field,
    found: shown(typed[field]),
    expected: typeset(expected),
  }));
  return { ok: false, problems };
}

/** What was found, short, with what cannot be seen made visible. */
function shown(text: string): string {
  const visible = text.replace(/\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '�');
  return [...visible].length > 60 ? `${[...visible].slice(0, 60).join('')}…` : visible;
}
