/** The fields of an entry, in the order of forms and files. */
export const LISTED_FIELDS = [
  'siren',
  'kind',
  'name',
  'contacts',
  'emailDomain',
  'validFrom',
  'validUntil',
] as const;
export type ListedField = (typeof LISTED_FIELDS)[number];

/** An entry as it was typed, or stands in a file. */
export type ListedText = Record<ListedField, string>;

export type ListedKind = 'client' | 'partner';

/** A client or a partner of the chamber for a time; days are ISO (`2026-11-23`), both included. */
export interface ListedEntry {
  siren: string;
  kind: ListedKind;
  name: string;
  contactNames: { firstName: string; lastName: string }[];
  emailDomain: string | null;
  validFrom: string;
  validUntil: string | null;
}

/** An entry of the list, as it is kept. */
export interface KeptEntry extends ListedEntry {
  id: string;
  version: number;
}

/** Why an entry is not taken: which field, what was found there, what was expected. */
export interface ListedProblem {
  field: ListedField;
  found: string;
  expected: string;
}

export const KIND_WORDS: Readonly<Record<ListedKind, string>> = { client: 'cliente', partner: 'partenaire' };

/** An entry as text: read again, it gives the same entry. */
export function textOfEntry(entry: ListedEntry): ListedText {
  return {
    siren: entry.siren,
    kind: KIND_WORDS[entry.kind],
    name: entry.name,
    contacts: entry.contactNames.map(({ firstName, lastName }) => `${lastName}, ${firstName}`).join(' | '),
    emailDomain: entry.emailDomain ?? '',
    validFrom: entry.validFrom,
    validUntil: entry.validUntil ?? '',
  };
}

/** The fields in which two entries differ. */
export function differences(a: ListedEntry, b: ListedEntry): ListedField[] {
  const [before, after] = [textOfEntry(a), textOfEntry(b)];
  return LISTED_FIELDS.filter((field) => before[field] !== after[field]);
}

/** One company, one kind: periods of the same subject may not overlap. */
export function subjectOf({ siren, kind }: Pick<ListedEntry, 'siren' | 'kind'>): string {
  return `${siren} ${kind}`;
}

/** Two entries of one subject on a same day. */
export function overlap(a: ListedEntry, b: ListedEntry): boolean {
  const end = ({ validUntil }: ListedEntry) => validUntil ?? '9999-12-31';
  return a.validFrom <= end(b) && b.validFrom <= end(a);
}
