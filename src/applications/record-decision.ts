import type { EntityManager } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import type { Deps } from '../database/deps.js';
import { afterCommit, inTransaction, lockSubject } from '../database/transaction.js';
import { Application } from './application.entity.js';
import { applyConsequences } from './consequences.js';
import { appendDecision, type DecisionAuthor } from './append-decision.js';
import { countDecision } from './decision-metrics.js';
import type { Decision } from './decision.entity.js';
import { limitFollowLink } from './follow-link.js';
import { ApplicationNotFound, TransitionRefused } from './errors.js';
import type { EvidenceContent } from './evidence.entity.js';
import type { Reason } from './reasons.js';
import { isOpen, mayBecome, type ApplicationStatus } from './status.js';

/** A change of status somebody or the rules want. */
export interface Change {
  to: ApplicationStatus;
  reason: Reason;
  evidence: EvidenceContent;
  policyVersion?: number;
  ruleRow?: string;
  undoes?: string;
  /** Other columns of the application that change with it. */
  fields?: Partial<Application>;
  /** The mail waits until then, while the decision can still be undone. */
  mailAfter?: Date;
}

/** The locked file as it is now, read again inside the transaction. */
export interface LockedFile {
  application: Application;
  account: Account;
  tx: EntityManager;
}

export interface RecordRequest {
  applicationId: string;
  author: DecisionAuthor;
  /** Looks at the locked file and says what changes, or null for nothing. May throw a named refusal. */
  decide: (file: LockedFile) => Promise<Change | null>;
}

/**
 * The one way to change the status of a demande, shared by machine and human: lock, re-read, check the transition,
 * write the decision, its evidence, the mail and the outbox row; all of it, or nothing.
 * @returns the decision, or null when `decide` wanted none
 * @throws TransitionRefused when the table of transitions does not allow the change
 * @throws ApplicationNotFound when there is none, or what it held is erased
 */
export function recordDecision(deps: Deps, request: RecordRequest): Promise<Decision | null> {
  return inTransaction(deps.dataSource, (tx) => recordWithin(tx, deps.now(), request));
}

/** The same, as part of a transaction that does more. */
export async function recordWithin(
  tx: EntityManager,
  now: Date,
  request: RecordRequest,
): Promise<Decision | null> {
  const file = await lockFile(tx, request.applicationId);
  const change = await request.decide(file);
  if (change === null) return null;
  const { status: from, reexamination } = file.application;
  if (!mayBecome(from, change.to)) throw new TransitionRefused(from, change.to);
  const decision = await appendDecision(tx, file.application, change, request.author, now);
  await changeStatus(tx, file.application, change, decision);
  const wasReexamined = reexamination === 'requested';
  await applyConsequences({ ...file, change, decision, from, wasReexamined, now });
  await limitFollowLink(tx, file.application, now);
  afterCommit(tx, () => countDecision(decision));
  return decision;
}

/** Locks the SIREN first, then the row: always in this order, so that two files on one SIREN never wait for each other. */
async function lockFile(tx: EntityManager, applicationId: string): Promise<LockedFile> {
  const seen = await tx.findOneBy(Application, { id: applicationId });
  if (!seen) throw new ApplicationNotFound(applicationId);
  if (seen.siren !== null) await lockSubject(tx, `siren:${seen.siren}`);
  const application = await tx.findOneOrFail(Application, {
    where: { id: applicationId },
    lock: { mode: 'pessimistic_write' },
  });
  if (application.erasedAt !== null) throw new ApplicationNotFound(applicationId);
  const account = await tx.findOneOrFail(Account, {
    where: { id: application.accountId },
    lock: { mode: 'pessimistic_write' },
  });
  return { application, account, tx };
}

async function changeStatus(
  tx: EntityManager,
  application: Application,
  change: Change,
  decision: Decision,
): Promise<void> {
  const fields: Partial<Application> = {
    recheckAt: null,
    causeVeiled: false,
    reexamination: reexaminationAfter(application, change),
    ...change.fields,
    status: change.to,
    reason: change.reason,
    version: application.version + 1,
    policyVersion: change.policyVersion ?? application.policyVersion,
    decidedByPerson: application.decidedByPerson || decision.by === 'person',
    reopened: application.reopened || !isOpen(application.status),
    claimedBy: null,
    claimedUntil: null,
    decidedAt: decision.at,
    updatedAt: decision.at,
  };
  await tx.update(Application, { id: application.id }, fields);
  Object.assign(application, fields);
}

/** A re-examination ends with the decision it led to: « révisée » or « maintenue ». */
function reexaminationAfter(application: Application, change: Change): Application['reexamination'] {
  if (application.reexamination !== 'requested') return application.reexamination;
  if (change.to === 'approved') return 'revised';
  return change.to === 'rejected' ? 'maintained' : 'requested';
}
