import type { EntityManager } from 'typeorm';
import { newNonce } from './token.js';

/**
 * Ends every link of an account that could still be used, and makes another in its place: what was mailed opens
 * nothing any more, not even where its page is already open.
 * @returns id of the ended link → id of the one that replaces it
 */
export async function replaceLinks(
  tx: EntityManager,
  accountId: string,
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const [ended]: [{ id: string }[], number] = await tx.query(
    `update link_tokens set used_at = $2
     where account_id = $1 and used_at is null and (expires_at is null or expires_at > $2) returning id`,
    [accountId, now],
  );
  const replaced = new Map<string, string>();
  for (const { id } of ended) {
    const rows: { id: string }[] = await tx.query(
      `insert into link_tokens (purpose, account_id, application_id, nonce, expires_at, created_at)
       select purpose, account_id, application_id, $2, expires_at, $3 from link_tokens where id = $1 returning id`,
      [id, newNonce(), now],
    );
    for (const row of rows) replaced.set(id, row.id);
  }
  return replaced;
}
