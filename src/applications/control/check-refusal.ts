import type { Deps } from '../../database/deps.js';
import { inTransaction } from '../../database/transaction.js';
import { demand, type Actor } from '../../staff/policy.js';
import { lastDecision } from '../append-decision.js';
import type { Decision } from '../decision.entity.js';
import { NoteMissing } from '../errors.js';
import { recordDecision } from '../record-decision.js';
import { mailAfterUndo } from '../undo-decision.js';
import type { EntityManager } from 'typeorm';

/** Somebody has looked at this refusal already, or the demande has moved on since. */
export class RefusalMovedOn extends Error {
  override name = 'RefusalMovedOn';
}

/** A person finds a drawn refusal right; nothing else changes. @throws NotAllowed, RefusalMovedOn */
export function confirmRefusal(deps: Deps, actor: Actor, decisionId: string): Promise<void> {
  demand(actor, 'decide');
  return inTransaction(deps.dataSource, (tx) =>
    keepOutcome(tx, { decisionId, outcome: 'confirmed', staffId: actor.staffId, at: deps.now() }),
  );
}

/**
 * A person finds a drawn refusal wrong, or doubtful: the demande is taken up again, and its applicant told so.
 * @param overturning the refusal, and why, for colleagues
 * @throws NotAllowed, NoteMissing, RefusalMovedOn
 */
export function overturnRefusal(
  deps: Deps,
  actor: Actor,
  overturning: { decisionId: string; applicationId: string; note: string },
): Promise<Decision | null> {
  demand(actor, 'reopen');
  const { decisionId, applicationId } = overturning;
  const note = overturning.note.trim();
  if (note === '') throw new NoteMissing('note');
  return recordDecision(deps, {
    applicationId,
    author: { by: 'person', staffId: actor.staffId },
    decide: async ({ tx }) => {
      const last = await lastDecision(tx, applicationId);
      if (last?.id !== decisionId) throw new RefusalMovedOn('another decision followed');
      const at = deps.now();
      await keepOutcome(tx, { decisionId, outcome: 'overturned', staffId: actor.staffId, at });
      return { to: 'pending', reason: 'reopened_by_staff', evidence: { note }, mailAfter: mailAfterUndo(at) };
    },
  });
}

async function keepOutcome(
  tx: EntityManager,
  checked: { decisionId: string; outcome: 'confirmed' | 'overturned'; staffId: string; at: Date },
): Promise<void> {
  const [, changed]: [unknown[], number] = await tx.query(
    `update sampled_refusals s set outcome = $2, checked_by = $3, checked_at = $4
     from applications a where s.decision_id = $1 and s.outcome is null
       and a.id = s.application_id and a.status = 'rejected' and not a.decided_by_person`,
    [checked.decisionId, checked.outcome, checked.staffId, checked.at],
  );
  if (changed === 0) throw new RefusalMovedOn('nothing to check');
}
