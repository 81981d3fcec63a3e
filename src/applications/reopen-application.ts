import type { Deps } from '../database/deps.js';
import { demand, type Actor } from '../staff/policy.js';
import type { Decision } from './decision.entity.js';
import { NoteMissing, TransitionRefused } from './errors.js';
import { recordDecision } from './record-decision.js';
import { refuseStale } from './refuse-stale.js';
import { mailAfterUndo } from './undo-decision.js';

/**
 * Staff take a closed demande up again; an account it had opened stays open until a person decides.
 * @throws NotAllowed, AlreadyDecided, TransitionRefused (it is not closed), NoteMissing
 */
export function reopenApplication(
  deps: Deps,
  actor: Actor,
  reopening: { applicationId: string; version: number; note: string },
): Promise<Decision | null> {
  demand(actor, 'reopen');
  const note = reopening.note.trim();
  if (note === '') throw new NoteMissing('note');
  return recordDecision(deps, {
    applicationId: reopening.applicationId,
    author: { by: 'person', staffId: actor.staffId },
    decide: async (file) => {
      await refuseStale(file, reopening.version);
      const { status } = file.application;
      if (status !== 'approved' && status !== 'rejected') throw new TransitionRefused(status, 'pending');
      const mailAfter = mailAfterUndo(deps.now());
      return { to: 'pending', reason: 'reopened_by_staff', evidence: { note }, mailAfter };
    },
  });
}
