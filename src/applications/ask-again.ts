import { Account } from '../accounts/account.entity.js';
import type { Deps } from '../database/deps.js';
import { enqueue, type OutboxPayloads } from '../outbox/enqueue.js';
import type { Application } from './application.entity.js';
import { NOTHING_TOLD } from './company-fields.js';
import type { Decision } from './decision.entity.js';
import { TransitionRefused } from './errors.js';
import type { EvidenceContent } from './evidence.entity.js';
import type { Policy } from './policy.js';
import { policyInForce } from './policy-in-force.js';
import type { EventReason } from './reasons.js';
import { recordDecision, type LockedFile } from './record-decision.js';

/** What an applicant may correct. */
export type Answers = Pick<Application, 'siren' | 'firstName' | 'lastName' | 'delegateMission'>;

/** What an applicant corrects or adds; `message` is for a person to read. */
export interface Completion {
  answers: Answers;
  message: string | null;
}

/**
 * « Corriger mon numéro SIREN »: the registers are asked about the right one. Free of charge, as often as needed; what
 * they told within the hour stands, so that corrections never use up their quotas.
 * @returns null when the demande has that number already: nothing is then asked, nor told
 * @param siren nine digits, already checked by the door
 * @throws TransitionRefused when the demande is closed for good or already accepted
 */
export function correctSiren(deps: Deps, applicationId: string, siren: string): Promise<Decision | null> {
  return askAgain(deps, applicationId, ({ application }) => {
    if (siren === application.siren) return null;
    const evidence = before(application, { siren });
    return { answers: { siren }, reason: 'siren_corrected', evidence, fresh: 'lately' };
  });
}

/**
 * « J’ai repris mon activité »: the registers are asked again about the same SIREN, and their « cessée » no longer
 * refuses it by itself (row 9c). Once in the policy's days.
 * @throws TransitionRefused when it may not be declared now
 */
export function declareRestart(deps: Deps, applicationId: string): Promise<Decision | null> {
  return askAgain(deps, applicationId, async ({ application, tx }) => {
    const now = deps.now();
    if (!mayDeclareRestart(application, await policyInForce(tx), now))
      throw new TransitionRefused(application.status, 'pending');
    const fields = { restartDeclaredAt: now };
    return { answers: {}, reason: 'restart_declared_by_applicant', evidence: {}, fresh: 'yes', fields };
  });
}

/** Refused because the company ended, and not declared to run again within the policy's days. */
export function mayDeclareRestart(
  { status, reason, restartDeclaredAt }: Pick<Application, 'status' | 'reason' | 'restartDeclaredAt'>,
  { restartEveryDays }: Policy,
  now: Date,
): boolean {
  const isRefusedAsEnded =
    status === 'rejected' && (reason === 'company_ceased' || reason === 'company_struck_off');
  const isFree =
    restartDeclaredAt === null || now.getTime() - restartDeclaredAt.getTime() >= restartEveryDays * DAY_MS;
  return isRefusedAsEnded && isFree;
}

const DAY_MS = 86_400_000;

/**
 * « Compléter ou corriger ma demande »: other answers, words for a person, or both; as often as needed. New answers are
 * checked again by the rules, unless a person decided or has words to read: those are never answered by a rule.
 * @throws TransitionRefused when the demande is closed for good, accepted, or waits for an answer
 */
export function completeApplication(
  deps: Deps,
  applicationId: string,
  { answers, message }: Completion,
): Promise<Decision | null> {
  return askAgain(deps, applicationId, ({ application }) => {
    const { status } = application;
    if (status !== 'pending' && status !== 'rejected') throw new TransitionRefused(status, 'pending');
    const evidence = { ...before(application, answers), ...(message === null ? {} : { message }) };
    const reason = message === null ? 'request_corrected' : 'request_completed';
    return { answers, reason, evidence, fresh: 'lately' };
  });
}

/** What is known of the checks of a new question. */
const NEVER_ASKED = {
  ...{ notFoundChecks: 0, checkAttempts: 0 },
  ...{ unavailableSince: null, rneUnreachableSince: null, replacedBy: null },
};

interface NewQuestion {
  answers: Partial<Answers>;
  reason: EventReason;
  evidence: EvidenceContent;
  fresh: NonNullable<OutboxPayloads['check-application']['fresh']>;
  /** Other columns that change with it. */
  fields?: Partial<Application>;
}

function askAgain(
  deps: Deps,
  applicationId: string,
  question: (file: LockedFile) => NewQuestion | null | Promise<NewQuestion | null>,
): Promise<Decision | null> {
  return recordDecision(deps, {
    applicationId,
    author: { by: 'applicant' },
    decide: async (file) => {
      const { application, account, tx } = file;
      if (application.status === 'approved') throw new TransitionRefused('approved', 'pending');
      const asked = await question(file);
      if (asked === null) return null;
      const { answers, reason, evidence, fresh } = asked;
      await enqueue(tx, 'check-application', { applicationId, fresh });
      if (account.status === 'applied')
        await tx.update(Account, { id: account.id }, nameIn(answers, account));
      const isOther = answers.siren !== undefined && answers.siren !== application.siren;
      // The name and the places of the former SIREN are never shown, mailed or counted beside the new one.
      const told = isOther ? { ...NOTHING_TOLD, restartDeclaredAt: null } : {};
      const fields = {
        ...answers,
        ...NEVER_ASKED,
        ...told,
        ...asked.fields,
        checkSince: deps.now(),
        checkWantedAt: deps.now(),
      };
      return {
        to: 'pending',
        reason: hasUnreadWords(application) ? application.reason : reason,
        evidence,
        fields,
      };
    },
  });
}

/** Words that nobody has read yet keep the file for a person, whatever is corrected after them. */
function hasUnreadWords(application: Application): application is Application & { reason: EventReason } {
  return application.status === 'pending' && application.reason === 'request_completed';
}

function nameIn({ firstName, lastName }: Partial<Answers>, account: Account) {
  return { firstName: firstName ?? account.firstName, lastName: lastName ?? account.lastName };
}

/** What the answers were, where they change. */
function before(application: Application, answers: Partial<Answers>): EvidenceContent {
  const now = { ...application, ...answers };
  const names = ({ firstName, lastName }: Answers) => [firstName, lastName].filter(Boolean).join(' ');
  return {
    ...(now.siren === application.siren ? {} : { previousSiren: application.siren ?? '' }),
    ...(names(now) === names(application) ? {} : { previousName: names(application) }),
    ...(now.delegateMission === application.delegateMission
      ? {}
      : { previousDelegateMission: application.delegateMission }),
  };
}
