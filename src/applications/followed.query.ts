import { Account, type AccountStatus } from '../accounts/account.entity.js';
import type { Profile } from '../accounts/profile.js';
import { chamber } from '../config/chamber.js';
import type { Deps } from '../database/deps.js';
import type { CauseWords } from '../mail/messages/values.js';
import { lastDecision } from './append-decision.js';
import { findAppeal, type Appeal } from './appeal.query.js';
import { Application } from './application.entity.js';
import { mayDeclareRestart, type Answers } from './ask-again.js';
import { causeFacts, hasBeenReexamined } from './cause-facts.js';
import { Evidence } from './evidence.entity.js';
import { policyInForce } from './policy-in-force.js';
import { publicReason, type PublicReason } from './reasons.js';
import { wordsFor } from './public-words.js';
import { mayApplyAgain, waitingSignup } from './request-application.js';
import { isOpen, type ApplicationStatus } from './status.js';
import { isAcceptanceReviewed } from './waiting-since.js';
import { STILL_SUSPENDED } from './words/next-steps.js';

/** A demande as its applicant sees it: public cause only. */
export interface FollowedApplication {
  applicationId: string;
  accountId: string;
  reference: string;
  profile: Profile;
  siren: string | null;
  /** What the applicant answered, to correct. */
  answers: Answers;
  companyName: string | null;
  status: ApplicationStatus;
  accountStatus: AccountStatus;
  submittedAt: Date;
  updatedAt: Date;
  publicReason: PublicReason | null;
  words: CauseWords;
  question: string | null;
  answerDueAt: Date | null;
  /** The re-examination asked for, and how it ended; null when none was. */
  reexamination: Pick<Appeal, 'askedAt' | 'outcome' | 'decidedAt'> | null;
  /** A form sent again that waits for its owner's confirmation. */
  waitingSignup: { reference: string } | null;
  can: FollowGestures;
}

/** What the applicant may do now. */
export interface FollowGestures {
  withdraw: boolean;
  correctSiren: boolean;
  complete: boolean;
  declareRestart: boolean;
  askReexamination: boolean;
  answer: boolean;
  confirmNewApplication: boolean;
}

/** The demande a follow link leads to, or null when it is gone (erased). */
export async function findFollowed(deps: Deps, applicationId: string): Promise<FollowedApplication | null> {
  const tx = deps.dataSource.manager;
  const application = await tx.findOneBy(Application, { id: applicationId });
  if (!application || application.erasedAt !== null) return null;
  const account = await tx.findOneByOrFail(Account, { id: application.accountId });
  const signup = isOpen(application.status) ? null : await waitingSignup(tx, account.id);
  const { id, accountId, reference, profile, siren, companyName, status, submittedAt, updatedAt } =
    application;
  const { question, answerDueAt, firstName, lastName, delegateMission } = application;
  return {
    applicationId: id,
    accountId,
    reference,
    profile,
    siren,
    answers: { siren, firstName, lastName, delegateMission },
    companyName,
    status,
    accountStatus: account.status,
    submittedAt,
    updatedAt,
    publicReason: publicReason(status, application.reason, application.causeVeiled),
    words: wordsOf(await publicWords(deps, application), status, account.status),
    question,
    answerDueAt,
    reexamination: await findAppeal(tx, application),
    waitingSignup: signup && { reference: signup.reference },
    can: {
      withdraw: isOpen(status) && !(await isAcceptanceReviewed(tx, id)),
      ...gesturesOf(application, {
        mayConfirm: signup !== null && (await mayApplyAgain(tx, account)),
        mayDeclareRestart: mayDeclareRestart(application, await policyInForce(tx), deps.now()),
      }),
    },
  };
}

/** The public cause and next step of a demande, in words, with the facts its last decision stood on. */
export async function publicWords(deps: Deps, application: Application): Promise<CauseWords> {
  const tx = deps.dataSource.manager;
  const decision = await lastDecision(tx, application.id);
  const evidence = decision && (await tx.findOneBy(Evidence, { id: decision.evidenceId }));
  return wordsFor({
    status: application.status,
    reason: application.reason,
    facts: causeFacts(application, evidence?.content?.verdict ?? null),
    chamber,
    isAutomatic: decision?.by === 'machine',
  });
}

/** An acceptance opens no account that is suspended: its next step is another. */
function wordsOf(words: CauseWords, status: ApplicationStatus, accountStatus: AccountStatus): CauseWords {
  return status === 'approved' && accountStatus === 'suspended' ? { ...words, next: STILL_SUSPENDED } : words;
}

function gesturesOf(
  application: Application,
  may: { mayConfirm: boolean; mayDeclareRestart: boolean },
): Omit<FollowGestures, 'withdraw'> {
  const { status, siren } = application;
  const isAskable =
    siren !== null && (status === 'pending' || status === 'rejected' || status === 'submitted');
  return {
    correctSiren: isAskable && status !== 'submitted',
    complete: status === 'pending' || status === 'rejected',
    declareRestart: may.mayDeclareRestart,
    askReexamination: status === 'rejected' && !hasBeenReexamined(application),
    answer: status === 'awaiting_applicant',
    confirmNewApplication: may.mayConfirm,
  };
}
