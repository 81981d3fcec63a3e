import type { Deps } from '../database/deps.js';
import type { Decision } from './decision.entity.js';
import { NoteMissing, TransitionRefused } from './errors.js';
import { recordDecision } from './record-decision.js';

/**
 * The applicant answers what staff asked; the file comes back to the desk, for a person.
 * @throws TransitionRefused when nothing was asked
 * @throws NoteMissing when the answer is empty
 */
export function answerQuestion(deps: Deps, applicationId: string, answer: string): Promise<Decision | null> {
  return recordDecision(deps, {
    applicationId,
    author: { by: 'applicant' },
    decide: async ({ application }) => {
      if (answer.trim() === '') throw new NoteMissing('answer');
      if (application.status !== 'awaiting_applicant') {
        throw new TransitionRefused(application.status, 'pending');
      }
      const fields = { answer, answerDueAt: null };
      return { to: 'pending', reason: 'information_received', evidence: { message: answer }, fields };
    },
  });
}
