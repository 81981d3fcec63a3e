import type { EntityManager } from 'typeorm';
import type { AccountStatus } from '../accounts/account.entity.js';
import { changeAccountStatus } from '../accounts/change-status.js';
import { revokeLinks } from '../accounts/links.js';
import { postMail } from '../accounts/post-mail.js';
import type { StillSuspended } from '../mail/messages/values.js';
import { acknowledgeCorrection, dropAcknowledgement } from './acknowledge-correction.js';
import type { Application } from './application.entity.js';
import { hasBeenReexamined } from './cause-facts.js';
import { drawRefusal } from './control/draw-refusal.js';
import { applicationValues, decisionValues } from './decision-mail.js';
import type { Decision } from './decision.entity.js';
import { createFinaliseLink } from './finalise-link.js';
import { pendingCause } from './pending-cause.js';
import type { Change, LockedFile } from './record-decision.js';
import { isOpen, type ApplicationStatus } from './status.js';
import { shutByAdministrator } from './shut-account.js';
import { tell } from './tell-applicant.js';
import { undoConsequences } from './undo-consequences.js';
import { usualWorkingDays } from './usual-delay.js';
import { IS_ACCEPTANCE_REVIEWED, waitingSince } from './waiting-since.js';

export interface Consequence extends LockedFile {
  change: Change;
  decision: Decision;
  from: ApplicationStatus;
  wasReexamined: boolean;
  now: Date;
}

/** What a decision does beyond its own row: the state of the account, and one mail. */
export async function applyConsequences(c: Consequence): Promise<void> {
  if (c.decision.undoes !== null) return undoConsequences(c, c.decision.undoes);
  if (c.decision.by === 'machine' || !isOpen(c.change.to)) await dropAcknowledgement(c);
  switch (c.change.to) {
    case 'approved':
      return whenApproved(c);
    case 'rejected':
      return whenRejected(c);
    case 'pending':
      return whenPending(c);
    case 'awaiting_applicant':
      return tell(c, 'information-requested', {
        ...applicationValues(c),
        question: c.application.question ?? '',
        answerBefore: (c.application.answerDueAt ?? c.now).toISOString(),
      });
    case 'withdrawn':
      return tell(c, 'withdrawn', applicationValues(c));
    case 'expired':
      return tell(c, 'expired', applicationValues(c));
    case 'submitted':
      throw new Error('no transition leads to submitted');
  }
}

/** An account that an administrator shut stays shut: the demande is decided all the same, and its mail says so. */
async function whenApproved(c: Consequence): Promise<void> {
  const shut = await shutByAdministrator(c.tx, c.account);
  const isMember = c.account.status === 'active' || c.account.status === 'suspended';
  if (!shut.stillSuspended) await setAccountStatus(c, isMember ? 'active' : 'to_activate');
  const link = isMember ? null : await createFinaliseLink(c.tx, c.application, c.now);
  const links = link === null ? {} : { finalise: link.linkId };
  if (c.wasReexamined) return tellOutcome(c, 'revised', links, shut);
  if (link === null) return tell(c, 'approved', { ...decisionValues(c), ...shut });
  await tell(c, 'finalise', { ...decisionValues(c), openUntil: link.openUntil.toISOString() }, links);
}

async function whenRejected(c: Consequence): Promise<void> {
  if (!(await hasAnotherAcceptance(c.tx, c.application))) await withdrawAccess(c);
  if (c.decision.by === 'machine') await drawRefusal(c.tx, c.decision);
  if (c.wasReexamined) return tellOutcome(c, 'maintained', {});
  await tell(c, 'rejected', {
    ...decisionValues(c),
    message: c.change.evidence.message ?? null,
    isReexamined: hasBeenReexamined(c.application),
  });
}

async function whenPending(c: Consequence): Promise<void> {
  const { by } = c.decision;
  if (c.change.reason === 'reexamination_requested') {
    return tell(c, 'reexamination-received', {
      ...applicationValues(c),
      requestedAt: c.decision.at.toISOString(),
    });
  }
  if (by === 'applicant') return c.from === 'rejected' ? acknowledgeCorrection(c) : undefined;
  if (c.from === 'approved' && by === 'machine') {
    return tell(c, 'reverification-notice', { ...applicationValues(c), cause: decisionValues(c).cause });
  }
  if (by === 'person') return tell(c, 'reopened', applicationValues(c));
  const receivedAt = (await waitingSince(c.tx, c.application.id)).toISOString();
  const cause = await pendingCause(c, receivedAt);
  if (cause === null) return;
  const values = { ...decisionValues(c), receivedAt, usualWorkingDays: await usualWorkingDays(c.tx, c.now) };
  await tell(c, 'pending', values, {}, cause);
}

function tellOutcome(
  c: Consequence,
  outcome: 'maintained' | 'revised',
  links: Record<string, string>,
  shut: StillSuspended = {},
) {
  const values = { ...decisionValues(c), outcome, message: c.change.evidence.message ?? null, ...shut };
  return tell(c, 'reexamination-outcome', values, links);
}

/**
 * A refusal closes what an earlier acceptance had opened, unless another demande still carries the account. The rules
 * alone shut nobody out: an account in use stays open until a person decides.
 */
async function withdrawAccess(c: Consequence): Promise<void> {
  if (c.account.status === 'to_activate') {
    await revokeLinks(c.tx, c.account.id, 'finalise', c.now);
    await setAccountStatus(c, 'applied');
  }
  if (c.account.status !== 'active' || c.decision.by === 'machine') return;
  await setAccountStatus(c, 'suspended');
  await postMail(c.tx, c.account, {
    cause: `decision:${c.decision.id}`,
    message: 'account-suspended',
    values: { firstName: c.account.firstName, cause: decisionValues(c).cause },
    applicationId: c.application.id,
    ...(c.change.mailAfter ? { sendAfter: c.change.mailAfter } : {}),
  });
}

function setAccountStatus(c: Consequence, status: AccountStatus): Promise<void> {
  return changeAccountStatus(c.tx, c.account, status, { decisionId: c.decision.id }, c.now);
}

/** One that is accepted, or was and is being looked at again. */
async function hasAnotherAcceptance(tx: EntityManager, application: Application): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `select 1 from applications a where a.account_id = $1 and a.id <> $2
       and (a.status = 'approved' or ${IS_ACCEPTANCE_REVIEWED}) limit 1`,
    [application.accountId, application.id],
  );
  return rows.length > 0;
}
