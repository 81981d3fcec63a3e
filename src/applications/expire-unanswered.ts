import type { Deps } from '../database/deps.js';
import { eachByItself } from '../database/each-by-itself.js';
import { recordDecision } from './record-decision.js';
import { isAcceptanceReviewed } from './waiting-since.js';

/**
 * Closes the demandes whose applicant did not answer a question in time (policy `answerDays`). One that was accepted and
 * is looked at again carries an open account: a person goes on with it.
 * @throws AggregateError of those that could not be closed, once all were tried
 */
export async function expireUnanswered(deps: Deps): Promise<void> {
  const rows: { id: string }[] = await deps.dataSource.query(
    `select id from applications where status = 'awaiting_applicant' and answer_due_at <= $1`,
    [deps.now()],
  );
  await eachByItself(
    rows,
    ({ id }) => id,
    ({ id }) => expire(deps, id),
  );
}

function expire(deps: Deps, applicationId: string) {
  return recordDecision(deps, {
    applicationId,
    author: { by: 'calendar' },
    decide: async ({ tx, application }) => {
      const { status, answerDueAt } = application;
      const isDue = status === 'awaiting_applicant' && answerDueAt !== null && answerDueAt <= deps.now();
      if (!isDue) return null;
      return (await isAcceptanceReviewed(tx, applicationId))
        ? { to: 'pending', reason: 'reopened_by_staff', evidence: {} }
        : { to: 'expired', reason: 'expired_without_answer', evidence: {} };
    },
  });
}
