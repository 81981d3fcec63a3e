import type { EntityManager } from 'typeorm';
import { lockSubject } from '../../database/transaction.js';
import { differences, type KeptEntry, type ListedEntry, type ListedField } from './listed-entry.js';

/** One entry to write: a new one, or a kept one as it will be. */
export interface Write {
  entry: ListedEntry;
  was: KeptEntry | null;
}

/** Who writes, when, and with which import (null by hand). */
export interface WriteContext {
  staffId: string;
  at: Date;
  importId: string | null;
}

/** Entries sent to PostgreSQL at once. */
const BATCH = 1_000;

/** Whoever changes the list waits for whoever is changing it: periods are compared with what is there. */
export function lockList(tx: EntityManager): Promise<void> {
  return lockSubject(tx, 'listed_companies');
}

/** Every entry of the list, of these SIRENs where some are given. Read under the list's lock before a change. */
export function readEntries(tx: EntityManager, sirens: readonly string[] | null): Promise<KeptEntry[]> {
  return tx.query(
    `select id, version, siren, kind, name, contact_names as "contactNames", email_domain as "emailDomain",
       to_char(valid_from, 'YYYY-MM-DD') as "validFrom", to_char(valid_until, 'YYYY-MM-DD') as "validUntil"
     from listed_companies where $1::text[] is null or siren = any($1) order by siren, kind, valid_from`,
    [sirens],
  );
}

/**
 * Writes entries and the trace of each change, in the caller's transaction.
 * The trace is never erased, so that it keeps how many contacts there were, not their names.
 */
export async function writeEntries(
  tx: EntityManager,
  writes: readonly Write[],
  context: WriteContext,
): Promise<void> {
  for (let start = 0; start < writes.length; start += BATCH) {
    const batch = writes.slice(start, start + BATCH);
    const added = batch.filter(({ was }) => was === null);
    const addedIds = await insert(
      tx,
      added.map(({ entry }) => entry),
      context.at,
    );
    const changed = batch.filter((write): write is Write & { was: KeptEntry } => write.was !== null);
    await update(tx, changed);
    await trace(tx, context, [
      ...added.map((write, index) => traceOf(write, addedIds[index] ?? '')),
      ...changed.map((write) => traceOf(write, write.was.id)),
    ]);
  }
}

async function insert(tx: EntityManager, entries: readonly ListedEntry[], at: Date): Promise<string[]> {
  if (entries.length === 0) return [];
  const rows: { id: string }[] = await tx.query(
    `insert into listed_companies (siren, kind, name, contact_names, email_domain, valid_from, valid_until, created_at)
     select e->>'siren', e->>'kind', e->>'name', e->'contactNames', e->>'emailDomain', (e->>'validFrom')::date,
       (e->>'validUntil')::date, $2
     from jsonb_array_elements($1::jsonb) with ordinality as entries(e, place) order by place returning id`,
    [JSON.stringify(entries), at],
  );
  return rows.map(({ id }) => id);
}

async function update(tx: EntityManager, changed: readonly (Write & { was: KeptEntry })[]): Promise<void> {
  if (changed.length === 0) return;
  await tx.query(
    `update listed_companies l set siren = e->>'siren', kind = e->>'kind', name = e->>'name',
       contact_names = e->'contactNames', email_domain = e->>'emailDomain', valid_from = (e->>'validFrom')::date,
       valid_until = (e->>'validUntil')::date, version = l.version + 1
     from jsonb_array_elements($1::jsonb) as e where l.id = (e->>'id')::uuid`,
    [JSON.stringify(changed.map(({ entry, was }) => ({ ...entry, id: was.id })))],
  );
}

interface Trace {
  listedCompanyId: string;
  kind: 'added' | 'changed' | 'ended';
  fields: ListedField[];
  before: object | null;
  after: object;
}

function traceOf({ entry, was }: Write, listedCompanyId: string): Trace {
  const after = withoutNames(entry);
  if (was === null) return { listedCompanyId, kind: 'added', fields: [], before: null, after };
  const fields = differences(was, entry);
  const isEnd = fields.length === 1 && fields[0] === 'validUntil' && entry.validUntil !== null;
  return { listedCompanyId, kind: isEnd ? 'ended' : 'changed', fields, before: withoutNames(was), after };
}

function withoutNames({
  siren,
  kind,
  name,
  contactNames,
  emailDomain,
  validFrom,
  validUntil,
}: ListedEntry): object {
  return { siren, kind, name, contacts: contactNames.length, emailDomain, validFrom, validUntil };
}

async function trace(tx: EntityManager, { staffId, at, importId }: WriteContext, traces: readonly Trace[]) {
  await tx.query(
    `insert into listed_company_changes (listed_company_id, kind, staff_id, at, fields, before, after, import_id)
     select (t->>'listedCompanyId')::uuid, t->>'kind', $2, $3,
       array(select jsonb_array_elements_text(t->'fields')), nullif(t->'before', 'null'), t->'after', $4
     from jsonb_array_elements($1::jsonb) as t`,
    [JSON.stringify(traces), staffId, at, importId],
  );
}
