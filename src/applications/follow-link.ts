import type { EntityManager } from 'typeorm';
import { createLink } from '../accounts/links.js';
import type { Application } from './application.entity.js';
import { isOpen } from './status.js';

/** The link with which an applicant follows this demande: one for all its mails, made when first needed. */
export async function followLink(
  tx: EntityManager,
  application: Pick<Application, 'id' | 'accountId'>,
  now: Date,
): Promise<string> {
  const rows: { id: string }[] = await tx.query(
    `select id from link_tokens where application_id = $1 and purpose = 'follow' and used_at is null
       and (expires_at is null or expires_at > $2)`,
    [application.id, now],
  );
  const link = {
    purpose: 'follow',
    accountId: application.accountId,
    applicationId: application.id,
  } as const;
  return rows[0]?.id ?? createLink(tx, link, now);
}

const MONTHS_AFTER_CLOSING = 2;

/** A follow link lives as long as its file, plus two months (RULES « Links »). */
export async function limitFollowLink(
  tx: EntityManager,
  application: Pick<Application, 'id' | 'status'>,
  now: Date,
): Promise<void> {
  const expiresAt = new Date(now);
  expiresAt.setUTCMonth(expiresAt.getUTCMonth() + MONTHS_AFTER_CLOSING);
  await tx.query(
    `update link_tokens set expires_at = $2 where application_id = $1 and purpose = 'follow' and used_at is null`,
    [application.id, isOpen(application.status) ? null : expiresAt],
  );
}
