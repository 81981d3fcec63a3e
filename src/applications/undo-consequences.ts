import { Account } from '../accounts/account.entity.js';
import { revokeLinks } from '../accounts/links.js';
import type { EntityManager } from 'typeorm';
import type { Consequence } from './consequences.js';

/** Takes back what an undone decision had set in motion: its mails that still wait, and the account it had opened. */
export async function undoConsequences(c: Consequence, undoneDecisionId: string): Promise<void> {
  await c.tx.query(`update mail_deliveries set status = 'cancelled' where cause = $1 and status = 'queued'`, [
    `decision:${undoneDecisionId}`,
  ]);
  await forgetOverturned(c.tx, undoneDecisionId);
  if (c.account.status === 'to_activate' && c.from === 'approved') {
    await revokeLinks(c.tx, c.account.id, 'finalise', c.now);
    await c.tx.update(Account, { id: c.account.id }, { status: 'applied' });
  }
  if (c.account.status === 'suspended' && c.from === 'rejected') {
    await c.tx.update(Account, { id: c.account.id }, { status: 'active' });
  }
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
