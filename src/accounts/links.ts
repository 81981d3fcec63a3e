import type { DataSource, EntityManager } from 'typeorm';
import { LinkToken, type LinkPurpose } from './link-token.entity.js';
import { idInToken, isTokenOf, newNonce } from './token.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How long a link lives, in milliseconds; a follow link lives as long as its file, plus two months (RULES « Links »). */
const LIFETIME_MS = {
  finalise: 14 * DAY_MS,
  password: HOUR_MS,
  follow: null,
} as const satisfies Readonly<Record<LinkPurpose, number | null>>;

/** When a link made now ends by itself. */
export function endOfLink(purpose: 'finalise' | 'password', now: Date): Date {
  return new Date(now.getTime() + LIFETIME_MS[purpose]);
}

export interface NewLink {
  purpose: LinkPurpose;
  accountId: string;
  applicationId?: string;
  /** Ends it earlier than its lifetime would. */
  expiresAt?: Date;
}

/** Writes the row of a new link; the token itself is made at sending and never kept. Gives the row's id. */
export async function createLink(tx: EntityManager, link: NewLink, now: Date): Promise<string> {
  const rows: { id: string }[] = await tx.query(
    `insert into link_tokens (purpose, account_id, application_id, nonce, expires_at, created_at)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [
      link.purpose,
      link.accountId,
      link.applicationId ?? null,
      newNonce(),
      link.expiresAt ?? (link.purpose === 'follow' ? null : endOfLink(link.purpose, now)),
      now,
    ],
  );
  const [row] = rows;
  if (!row) throw new Error('insert returned no row');
  return row.id;
}

export type OpenedLink = { kind: 'valid' | 'used' | 'expired'; link: LinkToken } | { kind: 'unknown' };

/** Looks at a link without consuming it: a GET never does. Unknown and forged tokens answer the same. */
export async function openLink(
  dataSource: DataSource,
  secret: string,
  token: string,
  purpose: LinkPurpose,
  now: Date,
): Promise<OpenedLink> {
  const id = idInToken(token);
  const link = id && (await dataSource.getRepository(LinkToken).findOneBy({ id, purpose }));
  if (!link || !isTokenOf(secret, link, token)) return { kind: 'unknown' };
  return { kind: stateOf(link, now), link };
}

/** The state of a link already opened (its id rests in a cookie). */
export async function findLink(
  dataSource: DataSource,
  id: string,
  purpose: LinkPurpose,
  now: Date,
): Promise<OpenedLink> {
  const link = await dataSource.getRepository(LinkToken).findOneBy({ id, purpose });
  return link ? { kind: stateOf(link, now), link } : { kind: 'unknown' };
}

/** Marks a single-use link used; false when someone else was faster, or it has expired. */
export async function consumeLink(tx: EntityManager, id: string, now: Date): Promise<boolean> {
  const [rows]: [unknown[], number] = await tx.query(
    `update link_tokens set used_at = $2
     where id = $1 and used_at is null and (expires_at is null or expires_at > $2) returning id`,
    [id, now],
  );
  return rows.length === 1;
}

/** Ends every unused link of a purpose: a newer one, or a new password, replaces them. */
export async function revokeLinks(tx: EntityManager, accountId: string, purpose: LinkPurpose, now: Date) {
  await tx.query(
    `update link_tokens set used_at = $3 where account_id = $1 and purpose = $2 and used_at is null`,
    [accountId, purpose, now],
  );
}

function stateOf(link: LinkToken, now: Date): 'valid' | 'used' | 'expired' {
  if (link.usedAt !== null) return 'used';
  return link.expiresAt !== null && link.expiresAt <= now ? 'expired' : 'valid';
}
