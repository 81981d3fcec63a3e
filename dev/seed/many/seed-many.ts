import type pg from 'pg';
import type { DataSource } from 'typeorm';
import {
  ACCOUNT_COLUMNS,
  accountRow,
  APPLICATION_COLUMNS,
  applicationRow,
  type Person,
} from './application-rows.js';
import { copyRows, type Cell } from './copy-rows.js';
import { DECISION_COLUMNS, decisionRows, EVIDENCE_COLUMNS } from './decision-rows.js';
import { inventPeople } from './invent-people.js';
import { MAIL_COLUMNS, mailRows } from './mail-rows.js';
import { takePictures } from './pictures.js';
import { readPlaces } from './places.js';
import { randomFrom, type Random } from './random.js';
import { STORIES } from './stories.js';

export interface ManySettings {
  applications: number;
  /** The same seed and `until` always make the same rows. */
  seed: number;
  /** The end of the two years that are told. */
  until: Date;
  onProgress?: (done: number) => void;
}

const BATCH = 5_000;
const STAFF = 6;

/**
 * Fills a database with invented demandes of the two years before `until`: accounts, decisions with their hash chain
 * and evidence, mails, re-examinations, decisions undone, accounts finalised. Written in batches with COPY.
 * @param client a connection of its own; each batch is one transaction
 */
export async function seedMany(
  dataSource: DataSource,
  client: pg.ClientBase,
  settings: ManySettings,
): Promise<void> {
  const random = randomFrom(settings.seed);
  const pictures = await takePictures(dataSource, STORIES.flatMap(picturesOf));
  const places = await readPlaces();
  const staffIds = await inventStaff(client, settings, random);
  const people = inventPeople({ ...settings, pictures, places, random });
  for (let done = 0; done < settings.applications;) {
    const batch = people.next(Math.min(BATCH, settings.applications - done));
    await writeBatch(client, batch, staffIds, random);
    done += batch.length;
    settings.onProgress?.(done);
  }
}

function picturesOf({ picture, later }: (typeof STORIES)[number]): string[] {
  return later ? [picture, later.picture] : [picture];
}

/** Names to decide in; nobody signs in with them. */
async function inventStaff(
  client: pg.ClientBase,
  { seed, until }: ManySettings,
  random: Random,
): Promise<string[]> {
  const ids = Array.from({ length: STAFF }, () => random.uuid());
  const rows = ids.map((id, index): Cell[] => [
    ...[
      id,
      `agent-${String(seed)}-${String(index + 1)}@guichet.invalid`,
      'Accueil',
      `Fictif ${String(index + 1)}`,
    ],
    ...['receptionist', 'seeded: no password opens this account', until.toISOString()],
  ]);
  const columns = 'id, email, first_name, last_name, role, password_hash, created_at';
  await copyRows(client, `staff_members (${columns})`, rows);
  return ids;
}

/** The refusal that a re-examination contests. */
const APPEALED = `
  update applications a set appealed_decision_id = (
    select d.id from decisions d join decisions asked
      on asked.application_id = d.application_id and asked.reason = 'reexamination_requested'
    where d.application_id = a.id and d.to_status = 'rejected' and d.sequence < asked.sequence
    order by d.sequence desc limit 1)
  where a.id = any($1) and reexamination is not null`;

async function writeBatch(
  client: pg.ClientBase,
  batch: readonly Person[],
  staffIds: readonly string[],
  random: Random,
): Promise<void> {
  const decided = batch.map((person) => ({ person, rows: decisionRows(person, staffIds, random) }));
  const mails = decided.flatMap(({ person, rows }) => mailRows(person, rows.ids, random));
  await client.query('begin');
  await copyRows(client, `accounts (${ACCOUNT_COLUMNS})`, batch.map(accountRow));
  await copyRows(client, `applications (${APPLICATION_COLUMNS})`, batch.map(applicationRow));
  await copyRows(
    client,
    `evidence (${EVIDENCE_COLUMNS})`,
    decided.flatMap(({ rows }) => rows.evidence),
  );
  await copyRows(
    client,
    `decisions (${DECISION_COLUMNS})`,
    decided.flatMap(({ rows }) => rows.decisions),
  );
  await copyRows(client, `mail_deliveries (${MAIL_COLUMNS})`, mails);
  await client.query(APPEALED, [batch.map(({ applicationId }) => applicationId)]);
  await client.query('commit');
}
