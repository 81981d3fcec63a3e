import type { EntityManager } from 'typeorm';
import { undoAccountChange } from '../accounts/change-status.js';
import type { Consequence } from './consequences.js';

/** Takes back what an undone decision had set in motion: its mails that still wait, its links, and what became of the account. */
export async function undoConsequences(c: Consequence, undoneId: string): Promise<void> {
  await c.tx.query(`update mail_deliveries set status = 'cancelled' where cause = $1 and status = 'queued'`, [
    `decision:${undoneId}`,
  ]);
  await forgetOverturned(c.tx, undoneId);
  await takeBackLinks(c, undoneId);
  await undoAccountChange(c.tx, c.account, { undoneId, byId: c.decision.id }, c.now);
}

/** The links to finalise that a decision ended open again, and the one that it made opens nothing. */
async function takeBackLinks({ tx, account, now }: Consequence, undoneId: string): Promise<void> {
  await tx.query(
    `update link_tokens l set used_at = null from decisions d
     where d.id = $1 and l.account_id = $2 and l.purpose = 'finalise' and l.used_at = d.at and l.created_at < d.at`,
    [undoneId, account.id],
  );
  await tx.query(
    `update link_tokens l set used_at = $3 from decisions d
     where d.id = $1 and l.account_id = $2 and l.purpose = 'finalise' and l.used_at is null and l.created_at = d.at`,
    [undoneId, account.id, now],
  );
}

/** A drawn refusal that the undone decision had found wrong has nobody's word any more. */
async function forgetOverturned(tx: EntityManager, undoneDecisionId: string): Promise<void> {
  await tx.query(
    `update sampled_refusals s set outcome = null, checked_by = null, checked_at = null
     from decisions undone join decisions refusal
       on refusal.application_id = undone.application_id and refusal.sequence = undone.sequence - 1
     where undone.id = $1 and s.decision_id = refusal.id and s.outcome = 'overturned'`,
    [undoneDecisionId],
  );
}
