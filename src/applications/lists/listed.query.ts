import type { DataSource } from 'typeorm';
import { parseSiren } from '../../registry/siren.js';
import type { Deps } from '../../database/deps.js';
import type { KeptEntry, ListedField, ListedKind } from './listed-entry.js';

export const VALIDITIES = ['valid', 'to_come', 'ended'] as const;
export type Validity = (typeof VALIDITIES)[number];

/** An entry with its state today, in Paris. */
export interface ListedLine extends KeptEntry {
  validity: Validity;
}

export interface ListedSearch {
  /** A SIREN or its first digits, or a piece of a name or of a domain. */
  q: string;
  kind: ListedKind | null;
  validity: Validity | null;
  /** From 1. */
  page: number;
}

export interface ListedPage {
  lines: ListedLine[];
  /** How many are found in all. */
  total: number;
  /** How many in each state, whatever the search. */
  counts: Record<Validity, number>;
}

/** A change of one entry; of the contacts only their number is kept. */
export interface ListedChange {
  at: Date;
  staffName: string;
  kind: 'added' | 'changed' | 'ended';
  fields: ListedField[];
  before: Record<string, string | number | null> | null;
  after: Record<string, string | number | null>;
  isImport: boolean;
}

export const PAGE_LINES = 50;

const LINE = `l.id, l.version, l.siren, l.kind, l.name, l.contact_names as "contactNames", l.email_domain as "emailDomain",
  to_char(l.valid_from, 'YYYY-MM-DD') as "validFrom", to_char(l.valid_until, 'YYYY-MM-DD') as "validUntil"`;
const TODAY = `($1::timestamptz at time zone 'Europe/Paris')::date`;
const VALIDITY = `case when l.valid_from > ${TODAY} then 'to_come' when l.valid_until < ${TODAY} then 'ended' else 'valid' end`;
const FOUND = `(l.siren like $2 or ($2 is null and (search_fold(l.name) like $3 or search_fold(l.email_domain) like $3)))
  and ($4::text is null or l.kind = $4) and ($5::text is null or ${VALIDITY} = $5)`;

/** The list, by name, a page at a time. */
export async function findListedPage(deps: Deps, search: ListedSearch): Promise<ListedPage> {
  const { dataSource } = deps;
  const given = await parameters(deps, search);
  const lines: ListedLine[] = await dataSource.query(
    `select ${LINE}, ${VALIDITY} as validity from listed_companies l where ${FOUND}
     order by search_fold(l.name), l.siren, l.valid_from limit $6 offset $7`,
    [...given, PAGE_LINES, (search.page - 1) * PAGE_LINES],
  );
  const totals: { total: number }[] = await dataSource.query(
    `select count(*)::int as total from listed_companies l where ${FOUND}`,
    given,
  );
  return { lines, total: totals[0]?.total ?? 0, counts: await countByValidity(deps) };
}

/** Every entry found, in the same order, to take away. */
export async function findAllListed(deps: Deps, search: Omit<ListedSearch, 'page'>): Promise<ListedLine[]> {
  return deps.dataSource.query(
    `select ${LINE}, ${VALIDITY} as validity from listed_companies l where ${FOUND}
     order by search_fold(l.name), l.siren, l.valid_from`,
    await parameters(deps, { ...search, page: 1 }),
  );
}

/** What was done to one entry, the latest first. */
export function findListedChanges(dataSource: DataSource, id: string): Promise<ListedChange[]> {
  return dataSource.query(
    `select c.at, s.first_name || ' ' || s.last_name as "staffName", c.kind, c.fields, c.before, c.after,
       c.import_id is not null as "isImport"
     from listed_company_changes c join staff_members s on s.id = c.staff_id
     where c.listed_company_id = $1 order by c.at desc, c.id limit 50`,
    [id],
  );
}

async function parameters(
  { dataSource, now }: Deps,
  { q, kind, validity }: ListedSearch,
): Promise<unknown[]> {
  const typed = q.replace(/\p{Cc}/gu, ' ').trim();
  const rows: { folded: string }[] = await dataSource.query('select search_fold($1) as folded', [typed]);
  const folded = rows[0]?.folded ?? '';
  const isNoName = typed !== '' && folded === '';
  return [now(), sirenPattern(q), isNoName ? null : `%${folded}%`, kind, validity];
}

async function countByValidity({ dataSource, now }: Deps): Promise<Record<Validity, number>> {
  const rows: { validity: Validity; count: number }[] = await dataSource.query(
    `select ${VALIDITY} as validity, count(*)::int as count from listed_companies l group by 1`,
    [now()],
  );
  const counts = { valid: 0, to_come: 0, ended: 0 };
  for (const { validity, count } of rows) counts[validity] = count;
  return counts;
}

function sirenPattern(q: string): string | null {
  const siren = parseSiren(q);
  if (siren.ok) return siren.siren;
  const digits = q.replace(/\s/g, '');
  return /^\d+$/.test(digits) ? `${digits}%` : null;
}
