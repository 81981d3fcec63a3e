import type { EntityManager } from 'typeorm';
import { createLink, endOfLink, revokeLinks } from '../accounts/links.js';
import { retention } from '../config/retention.js';
import type { Application } from './application.entity.js';

/** A new link to finalise an account, and the instant until which it opens anything. */
export interface FinaliseLink {
  linkId: string;
  openUntil: Date;
}

/**
 * Makes the link with which an accepted person finalises the account; it replaces the earlier ones. It ends with
 * its own fourteen days or with the account, whichever comes first: what a mail promises is kept.
 */
export async function createFinaliseLink(
  tx: EntityManager,
  { id, accountId }: Pick<Application, 'id' | 'accountId'>,
  now: Date,
): Promise<FinaliseLink> {
  await revokeLinks(tx, accountId, 'finalise', now);
  const [ownEnd, accountEnd] = [endOfLink('finalise', now), await endOfAccount(tx, accountId)];
  const openUntil = accountEnd !== null && accountEnd < ownEnd ? accountEnd : ownEnd;
  const link = { purpose: 'finalise', accountId, applicationId: id, expiresAt: openUntil } as const;
  return { linkId: await createLink(tx, link, now), openUntil };
}

/** When retention takes an account that is never finalised; null while another of its demandes is open. */
async function endOfAccount(tx: EntityManager, accountId: string): Promise<Date | null> {
  const rows: { until: Date | null }[] = await tx.query(
    `select max(decided_at) filter (where status = 'approved') + make_interval(days => $2) as until
     from applications where account_id = $1
     having not bool_or(status in ('submitted','pending','awaiting_applicant'))`,
    [accountId, retention.neverFinalisedDays],
  );
  return rows[0]?.until ?? null;
}
