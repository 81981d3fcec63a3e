import type { Deps } from '../database/deps.js';
import { lastDecision } from './append-decision.js';
import { hasBeenReexamined } from './cause-facts.js';
import type { Decision } from './decision.entity.js';
import { NoteMissing, TransitionRefused } from './errors.js';
import { recordDecision } from './record-decision.js';

/**
 * « Demander un réexamen par un agent »: once, on a refusal; from then on only a person decides (RGPD art. 22,
 * loi 78-17 art. 47: no appeal is decided by a rule).
 * @throws TransitionRefused when the demande is not refused, or was re-examined already
 * @throws NoteMissing when the message is empty
 */
export function requestReexamination(
  deps: Deps,
  applicationId: string,
  message: string,
): Promise<Decision | null> {
  return recordDecision(deps, {
    applicationId,
    author: { by: 'applicant' },
    decide: async ({ application, tx }) => {
      if (message.trim() === '') throw new NoteMissing('message');
      if (application.status !== 'rejected' || hasBeenReexamined(application)) {
        throw new TransitionRefused(application.status, 'pending');
      }
      const appealed = await lastDecision(tx, application.id);
      const fields = { reexamination: 'requested' as const, appealedDecisionId: appealed?.id ?? null };
      return { to: 'pending', reason: 'reexamination_requested', evidence: { message }, fields };
    },
  });
}
