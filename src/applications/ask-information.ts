import type { Deps } from '../database/deps.js';
import { demand, type Actor } from '../staff/policy.js';
import type { Decision } from './decision.entity.js';
import { NoteMissing } from './errors.js';
import { policyInForce } from './policy-in-force.js';
import { recordDecision } from './record-decision.js';
import { refuseClaimed, type OverClaim } from './refuse-claimed.js';
import { refuseStale } from './refuse-stale.js';
import { mailAfterUndo } from './undo-decision.js';

const DAY_MS = 86_400_000;

/**
 * Staff ask the applicant something; the demande waits for the answer, and expires without one (policy `answerDays`).
 * @throws NotAllowed, AlreadyDecided, ClaimedByColleague, TransitionRefused, NoteMissing
 */
export function askInformation(
  deps: Deps,
  actor: Actor,
  asked: { applicationId: string; version: number; question: string } & OverClaim,
): Promise<Decision | null> {
  demand(actor, 'ask');
  const question = asked.question.trim();
  if (question === '') throw new NoteMissing('question');
  return recordDecision(deps, {
    applicationId: asked.applicationId,
    author: { by: 'person', staffId: actor.staffId },
    decide: async (file) => {
      await refuseStale(file, asked.version);
      await refuseClaimed(file, { actor, now: deps.now(), ...asked });
      const { answerDays } = await policyInForce(file.tx);
      const answerDueAt = new Date(deps.now().getTime() + answerDays * DAY_MS);
      return {
        to: 'awaiting_applicant',
        reason: 'information_requested',
        evidence: { message: question },
        fields: { question, answer: null, answerDueAt },
        mailAfter: mailAfterUndo(deps.now()),
      };
    },
  });
}
