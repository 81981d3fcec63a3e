import type { Deps } from '../database/deps.js';
import { rehearse } from '../database/rehearse.js';
import type { MessageName } from '../mail/messages/values.js';
import type { ApplicationStatus } from './status.js';

/** What a decision on a file would change. */
export interface DecisionPreview {
  to: ApplicationStatus;
  /** The mails that would leave, in no order. */
  mails: { message: MessageName; recipient: string }[];
}

/**
 * Takes a decision and takes it back, to tell what it would do; nothing is kept and nothing is sent.
 * @throws what the decision would throw: it would be refused, for that reason
 */
export function previewDecision(
  deps: Deps,
  applicationId: string,
  decide: (deps: Deps) => Promise<unknown>,
): Promise<DecisionPreview> {
  return rehearse(deps, decide, async (tx) => {
    const [file] = await tx.query<{ status: ApplicationStatus }[]>(
      'select status from applications where id = $1',
      [applicationId],
    );
    const mails = await tx.query<DecisionPreview['mails']>(
      `select message, recipient from mail_deliveries
       where application_id = $1 and xmin = pg_current_xact_id()::xid`,
      [applicationId],
    );
    if (!file) throw new Error('the decided file is not there');
    return { to: file.status, mails };
  });
}
