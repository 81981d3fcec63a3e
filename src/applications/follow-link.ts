import type { EntityManager } from 'typeorm';
import { createLink } from '../accounts/links.js';
import { retention } from '../config/retention.js';
import type { Application } from './application.entity.js';
import { isOpen } from './status.js';

/** The link with which an applicant follows this demande: one for all its mails, made when first needed. */
export async function followLink(
  tx: EntityManager,
  application: Pick<Application, 'id' | 'accountId' | 'status' | 'decidedAt'>,
  now: Date,
): Promise<string> {
  const rows: { id: string }[] = await tx.query(
    `select id from link_tokens where application_id = $1 and purpose = 'follow' and used_at is null
       and (expires_at is null or expires_at > $2)`,
    [application.id, now],
  );
  const [row] = rows;
  if (row) return row.id;
  const { id: applicationId, accountId } = application;
  const expiresAt = isOpen(application.status) ? {} : { expiresAt: endOfNewLink(application, now) };
  return createLink(tx, { purpose: 'follow', accountId, applicationId, ...expiresAt }, now);
}

const MONTHS_AFTER_CLOSING = 2;

/** Of a file closed long ago, a link that is mailed today still opens while a form sent again waits to be confirmed. */
function endOfNewLink({ decidedAt }: Pick<Application, 'decidedAt'>, now: Date): Date {
  const usable = new Date(now.getTime() + retention.unconfirmedFormDays * 86_400_000);
  const usual = afterClosing(decidedAt ?? now);
  return usual > usable ? usual : usable;
}

function afterClosing(closedAt: Date): Date {
  const end = new Date(closedAt);
  end.setUTCMonth(end.getUTCMonth() + MONTHS_AFTER_CLOSING);
  return end;
}

/** A follow link lives as long as its file, plus two months (RULES « Links »). */
export async function limitFollowLink(
  tx: EntityManager,
  application: Pick<Application, 'id' | 'status'>,
  now: Date,
): Promise<void> {
  await tx.query(
    `update link_tokens set expires_at = $2 where application_id = $1 and purpose = 'follow' and used_at is null`,
    [application.id, isOpen(application.status) ? null : afterClosing(now)],
  );
}
