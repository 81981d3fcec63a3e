import type { EntityManager } from 'typeorm';
import type { Deps } from '../database/deps.js';
import { inTransaction, lockSubject } from '../database/transaction.js';
import { demand, type Actor } from '../staff/policy.js';
import { DraftMoved, OneAtATime, PolicyRefused } from './policy-errors.js';
import { policyInForce } from './policy-in-force.js';
import { policyFaults, type PolicyContent } from './policy-limits.js';
import { PolicyVersion } from './policy-version.entity.js';

/** Begins a draft: the policy in force under the next number. @throws NotAllowed, OneAtATime */
export function beginDraft(deps: Deps, actor: Actor): Promise<number> {
  demand(actor, 'replayPolicy');
  return alone(deps, async (tx) => {
    if (await tx.existsBy(PolicyVersion, { status: 'draft' })) throw new OneAtATime('draft');
    const rows: { next: number }[] = await tx.query(
      'select coalesce(max(version), 1) + 1 as next from policy_versions',
    );
    const version = rows[0]?.next ?? 2;
    await tx.insert(PolicyVersion, {
      ...{ version, status: 'draft', revision: 1, draftedBy: actor.staffId },
      ...{ content: { ...(await policyInForce(tx)), version }, note: null },
      ...{ createdAt: deps.now(), updatedAt: deps.now() },
    });
    return version;
  });
}

/**
 * Changes the draft. Nothing of it decides anything before an administrator puts it in force.
 * @param revision the one the person saw
 * @throws NotAllowed, DraftMoved, PolicyRefused
 */
export function saveDraft(
  deps: Deps,
  actor: Actor,
  { revision, content }: { revision: number; content: PolicyContent },
): Promise<void> {
  demand(actor, 'replayPolicy');
  return alone(deps, async (tx) => {
    const { version } = await draftSeen(tx, revision);
    const faults = policyFaults(content);
    if (faults.length > 0) throw new PolicyRefused(faults);
    const change = { content: { ...content, version }, revision: revision + 1, updatedAt: deps.now() };
    await tx.update(PolicyVersion, { version }, change);
  });
}

/** Throws the draft away, with its replays. @throws NotAllowed, DraftMoved */
export function discardDraft(deps: Deps, actor: Actor, revision: number): Promise<void> {
  demand(actor, 'replayPolicy');
  return alone(deps, async (tx) => {
    const { version } = await draftSeen(tx, revision);
    await tx.delete(PolicyVersion, { version });
  });
}

/** The draft as the person saw it. @throws DraftMoved */
export async function draftSeen(tx: EntityManager, revision: number): Promise<PolicyVersion> {
  const draft = await tx.findOneBy(PolicyVersion, { status: 'draft', revision });
  if (!draft) throw new DraftMoved('the draft has changed');
  return draft;
}

/** One gesture on the policy at a time. */
export function alone<T>(deps: Deps, gesture: (tx: EntityManager) => Promise<T>): Promise<T> {
  return inTransaction(deps.dataSource, async (tx) => {
    await lockSubject(tx, 'policy');
    return gesture(tx);
  });
}
