import type { Deps } from '../database/deps.js';
import { demand, type Actor } from '../staff/policy.js';
import { findAppeal } from './appeal.query.js';
import { lastDecision } from './append-decision.js';
import type { Decision } from './decision.entity.js';
import { AlreadyDecided } from './errors.js';
import { recordDecision } from './record-decision.js';

/** How long a decision of staff can be undone, in milliseconds; its mail waits that long. */
export const UNDO_MS = 30_000;

/** The instant before which a mail about a decision taken at `at` must not leave. */
export function mailAfterUndo(at: Date): Date {
  return new Date(at.getTime() + UNDO_MS);
}

/**
 * Takes back one's own decision within 30 seconds: a compensating decision marked `undone`, left out of statistics;
 * the waiting mail is cancelled.
 * @throws NotAllowed
 * @throws AlreadyDecided when it is too late, or the last decision is somebody else's
 */
export function undoDecision(
  deps: Deps,
  actor: Actor,
  { applicationId }: { applicationId: string },
): Promise<Decision | null> {
  demand(actor, 'undo');
  return recordDecision(deps, {
    applicationId,
    author: { by: 'person', staffId: actor.staffId },
    decide: async ({ tx, application }) => {
      const last = await lastDecision(tx, application.id);
      const isOwn = last?.staffId === actor.staffId && last.undoes === null;
      if (!last || !isOwn || deps.now() >= mailAfterUndo(last.at)) throw new AlreadyDecided(last, null);
      const appeal = await findAppeal(tx, application);
      const endedAppeal = appeal?.decidedAt?.getTime() === last.at.getTime();
      return {
        to: 'pending',
        reason: 'undone',
        evidence: {},
        undoes: last.id,
        fields: { reexamination: endedAppeal ? 'requested' : application.reexamination },
      };
    },
  });
}
