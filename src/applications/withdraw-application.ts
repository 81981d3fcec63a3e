import type { Deps } from '../database/deps.js';
import type { Decision } from './decision.entity.js';
import { recordDecision } from './record-decision.js';

/**
 * The applicant takes the demande back.
 * @throws TransitionRefused when it is already decided
 */
export function withdrawApplication(deps: Deps, applicationId: string): Promise<Decision | null> {
  return recordDecision(deps, {
    applicationId,
    author: { by: 'applicant' },
    decide: async () => ({ to: 'withdrawn', reason: 'withdrawn_by_applicant', evidence: {} }),
  });
}
