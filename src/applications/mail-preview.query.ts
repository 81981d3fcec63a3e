import { Account } from '../accounts/account.entity.js';
import { endOfLink } from '../accounts/links.js';
import type { Deps } from '../database/deps.js';
import type { MessageName, MessageValues } from '../mail/messages/values.js';
import { Application } from './application.entity.js';
import { hasBeenReexamined } from './cause-facts.js';
import { decisionValues } from './decision-mail.js';
import { Decision } from './decision.entity.js';
import { ApplicationNotFound } from './errors.js';
import type { StaffApproveReason, StaffRejectReason } from './reasons.js';
import { shutByAdministrator } from './shut-account.js';

/** A decision that somebody thinks of taking. */
export type Proposal =
  | { to: 'approved'; reason: StaffApproveReason }
  | { to: 'rejected'; reason: StaffRejectReason; message: string | null };

/** What makes a mail to look at out of a message and its values. */
export type Render<T> = <M extends MessageName>(message: M, values: MessageValues[M]) => T;

/** The mail that a decision would send, as the applicant would read it; nothing is written. @throws ApplicationNotFound */
export async function previewDecisionMail<T>(
  { dataSource, now }: Deps,
  applicationId: string,
  proposal: Proposal,
  render: Render<T>,
): Promise<T> {
  const application = await dataSource.getRepository(Application).findOneBy({ id: applicationId });
  if (!application) throw new ApplicationNotFound(applicationId);
  const account = await dataSource.getRepository(Account).findOneByOrFail({ id: application.accountId });
  const message = proposal.to === 'rejected' ? proposal.message : null;
  const decision = Object.assign(new Decision(), { by: 'person', at: now() });
  const change = { to: proposal.to, reason: proposal.reason, evidence: {} };
  const values = decisionValues({ application, account, change, decision });
  const shut = await shutByAdministrator(dataSource.manager, account);
  if (application.reexamination === 'requested') {
    const isApproved = proposal.to === 'approved';
    const outcome = isApproved ? 'revised' : 'maintained';
    return render('reexamination-outcome', { ...values, outcome, message, ...(isApproved ? shut : {}) });
  }
  if (proposal.to === 'rejected') {
    return render('rejected', { ...values, message, isReexamined: hasBeenReexamined(application) });
  }
  const isMember = account.status === 'active' || account.status === 'suspended';
  if (isMember) return render('approved', { ...values, ...shut });
  return render('finalise', { ...values, openUntil: endOfLink('finalise', now()).toISOString() });
}
