import type { EntityManager } from 'typeorm';
import { MailDelivery } from '../mail/mail-delivery.entity.js';
import type { Consequence } from './consequences.js';
import { isAcceptanceReviewed } from './waiting-since.js';
import { asksToAct } from './words/next-steps.js';

/**
 * Under which cause the applicant is told that the demande waits, or null when there is nothing new to tell: the first
 * time, then only when its reason asks something of them that was not asked since they last acted. Whoever was accepted
 * and is looked at again has had a notice of its own; an acknowledgement has told already that the registers are away.
 * @param receivedAt since when it waits: what a closed demande asks anew is acknowledged anew
 */
export async function pendingCause(c: Consequence, receivedAt: string): Promise<string | null> {
  const { id, submittedAt } = c.application;
  if (await isAcceptanceReviewed(c.tx, id)) return null;
  if (c.change.reason === 'registry_unavailable' && (await isAcknowledged(c.tx, id, receivedAt))) return null;
  const first = `application:${id}${receivedAt === submittedAt.toISOString() ? '' : `:${receivedAt}`}`;
  if (!(await c.tx.existsBy(MailDelivery, { cause: first, message: 'pending' }))) return first;
  return asksToAct(c.change.reason) && !(await isAsked(c.tx, c)) ? `decision:${c.decision.id}` : null;
}

async function isAcknowledged(
  tx: EntityManager,
  applicationId: string,
  receivedAt: string,
): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `select 1 from mail_deliveries
     where application_id = $1 and message = 'correction-received' and status <> 'cancelled'
       and values->>'receivedAt' = $2`,
    [applicationId, receivedAt],
  );
  return rows.length > 0;
}

async function isAsked(tx: EntityManager, { decision }: Consequence): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `select 1 from decisions
     where application_id = $1 and sequence < $2 and to_status = 'pending' and reason = $3 and by = 'machine'
       and sequence > coalesce(
         (select max(sequence) from decisions where application_id = $1 and by = 'applicant'), 0)
     limit 1`,
    [decision.applicationId, decision.sequence, decision.reason],
  );
  return rows.length > 0;
}
