import type { Deps } from '../database/deps.js';
import { demand, type Actor } from '../staff/policy.js';
import { NoteMissing } from './errors.js';
import { alone, draftSeen } from './policy-draft.js';
import { PolicyRefused } from './policy-errors.js';
import { policyFaults } from './policy-limits.js';
import { PolicyVersion } from './policy-version.entity.js';

/**
 * Puts the draft in force. Demandes judged from now on follow it, those in flight too; nothing that was decided changes.
 * The former version is kept as it was.
 * @param activation the revision the person saw, and why it changes, for those who ask later
 * @returns the version now in force
 * @throws NotAllowed, NoteMissing, DraftMoved, PolicyRefused
 */
export function activatePolicy(
  deps: Deps,
  actor: Actor,
  activation: { revision: number; note: string },
): Promise<number> {
  demand(actor, 'activatePolicy');
  const note = activation.note.trim();
  if (note === '') throw new NoteMissing('note');
  return alone(deps, async (tx) => {
    const { version, content } = await draftSeen(tx, activation.revision);
    const faults = policyFaults(content);
    if (faults.length > 0) throw new PolicyRefused(faults);
    const now = deps.now();
    await tx.update(PolicyVersion, { status: 'active' }, { status: 'retired', updatedAt: now });
    const applied = { activatedAt: now, activatedBy: actor.staffId, updatedAt: now } as const;
    await tx.update(PolicyVersion, { version }, { ...applied, status: 'active', note });
    return version;
  });
}
