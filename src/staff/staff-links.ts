import type { DataSource, EntityManager } from 'typeorm';
import { idInToken, isTokenOf, newNonce, tokenOf } from '../accounts/token.js';

/** What a link mailed to staff lets them do: choose a first password, or another. */
export type StaffLinkPurpose = 'invitation' | 'reset';

const HOUR_MS = 3_600_000;
/** Milliseconds. An invitation bears a week-end and a day off; a reset is asked for at the desk. */
const LIFETIME_MS: Readonly<Record<StaffLinkPurpose, number>> = {
  invitation: 7 * 24 * HOUR_MS,
  reset: HOUR_MS,
};

export interface StaffLink {
  id: string;
  staffId: string;
}

interface LinkRow {
  id: string;
  purpose: StaffLinkPurpose;
  nonce: string;
  staff_id: string;
}

/** Writes the row of a new link, which ends every earlier one of this person; gives its id. */
export async function createStaffLink(
  tx: EntityManager,
  staffId: string,
  purpose: StaffLinkPurpose,
  now: Date,
): Promise<string> {
  await endStaffLinks(tx, staffId, now);
  const rows: { id: string }[] = await tx.query(
    `insert into staff_links (purpose, staff_id, nonce, expires_at, created_at)
     values ($1, $2, $3, $4, $5) returning id`,
    [purpose, staffId, newNonce(), new Date(now.getTime() + LIFETIME_MS[purpose]), now],
  );
  const [row] = rows;
  if (!row) throw new Error('insert returned no row');
  return row.id;
}

/** Ends every unused link: a newer one, a new password or a closed access replaces them. */
export async function endStaffLinks(tx: EntityManager, staffId: string, now: Date): Promise<void> {
  await tx.query('update staff_links set used_at = $2 where staff_id = $1 and used_at is null', [
    staffId,
    now,
  ]);
}

/** Marks a link used; false when someone else was faster, or it has expired. */
export async function consumeStaffLink(tx: EntityManager, id: string, now: Date): Promise<boolean> {
  const [rows]: [unknown[], number] = await tx.query(
    'update staff_links set used_at = $2 where id = $1 and used_at is null and expires_at > $2 returning id',
    [id, now],
  );
  return rows.length === 1;
}

/** The link of a token, whether or not it can still serve; null for a token that is none of ours. */
export async function openStaffLink(
  dataSource: DataSource,
  secret: string,
  token: string,
): Promise<StaffLink | null> {
  const id = idInToken(token);
  const row = id === null ? null : await readLink(dataSource, id);
  return row && isTokenOf(secret, row, token) ? { id: row.id, staffId: row.staff_id } : null;
}

/** The link behind an id that a cookie kept; open while it can still serve an active person. */
export async function findStaffLink(
  dataSource: DataSource,
  id: string,
  now: Date,
): Promise<(StaffLink & { isOpen: boolean }) | null> {
  const rows: (StaffLink & { isOpen: boolean })[] = await dataSource.query(
    `select l.id, l.staff_id as "staffId",
       s.status = 'active' and l.used_at is null and l.expires_at > $2 as "isOpen"
     from staff_links l join staff_members s on s.id = l.staff_id where l.id = $1`,
    [id, now],
  );
  return rows[0] ?? null;
}

/**
 * The address that a mail to staff holds, made at sending and kept nowhere.
 * @param adminUrl ADMIN_URL, never the Host header
 */
export async function staffLinkAddress(
  dataSource: DataSource,
  id: string,
  { secret, adminUrl }: { secret: string; adminUrl: string },
): Promise<string | null> {
  const row = await readLink(dataSource, id);
  return row && `${adminUrl}/admin/acces/${tokenOf(secret, row)}`;
}

async function readLink(dataSource: DataSource, id: string): Promise<LinkRow | null> {
  const rows: LinkRow[] = await dataSource.query('select * from staff_links where id = $1', [id]);
  return rows[0] ?? null;
}
