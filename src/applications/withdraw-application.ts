import type { Deps } from '../database/deps.js';
import type { Decision } from './decision.entity.js';
import { TransitionRefused } from './errors.js';
import { recordDecision } from './record-decision.js';
import { isAcceptanceReviewed } from './waiting-since.js';

/**
 * The applicant takes the demande back.
 * @throws TransitionRefused when it is already decided, or was accepted and is looked at again: a person decides that
 */
export function withdrawApplication(deps: Deps, applicationId: string): Promise<Decision | null> {
  return recordDecision(deps, {
    applicationId,
    author: { by: 'applicant' },
    decide: async ({ tx, application }) => {
      if (await isAcceptanceReviewed(tx, applicationId)) {
        throw new TransitionRefused(application.status, 'withdrawn');
      }
      return { to: 'withdrawn', reason: 'withdrawn_by_applicant', evidence: {} };
    },
  });
}
