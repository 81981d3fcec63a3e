import type { Consequence } from './consequences.js';
import { applicationValues } from './decision-mail.js';
import { tell } from './tell-applicant.js';

/** The rules answer a correction in seconds; where the registers are away, its acknowledgement leaves after this. */
const RULES_ANSWER_WITHIN_MS = 15 * 60_000;

/** What is corrected after a refusal is a demande of its day: a person will read it, or the rules answer at once. */
export function acknowledgeCorrection(c: Consequence): Promise<void> {
  const isForPerson = c.application.decidedByPerson || c.change.reason === 'request_completed';
  const isRestart = c.change.reason === 'restart_declared_by_applicant';
  const leavesAt = new Date(c.now.getTime() + (isForPerson ? 0 : RULES_ANSWER_WITHIN_MS));
  const values = { ...applicationValues(c), receivedAt: c.now.toISOString(), isForPerson, isRestart };
  return tell({ ...c, change: { ...c.change, mailAfter: leavesAt } }, 'correction-received', values);
}

/** The answer says more than an acknowledgement whose time has not come. */
export async function dropAcknowledgement({ tx, application, now }: Consequence): Promise<void> {
  await tx.query(
    `update mail_deliveries set status = 'cancelled'
     where application_id = $1 and message = 'correction-received' and status = 'queued' and send_after > $2`,
    [application.id, now],
  );
}
