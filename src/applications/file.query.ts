import { Account, type AccountStatus } from '../accounts/account.entity.js';
import { departementName } from '../config/geography.js';
import { workingDaysBetween } from '../config/working-days.js';
import type { Deps } from '../database/deps.js';
import { findSeenAppeal, type SeenAppeal } from './appeal.query.js';
import { Application } from './application.entity.js';
import { Evidence, type EvidenceContent } from './evidence.entity.js';
import {
  findHistory,
  findMails,
  findSiblings,
  type HistoryLine,
  type MailLine,
  type SiblingLine,
} from './file-history.query.js';
import { hidesItsData, shownSources, type ShownSource } from './file-sources.js';
import { traceInWords, whyInWords, type StepInWords } from './trace-in-words.js';
import { UNDO_MS } from './undo-decision.js';
import type { TraceStep, Verdict } from './verdict.js';

/** Everything a person needs to decide a file, on one page. */
export interface ReviewFile {
  application: FileHead;
  sources: ShownSource[];
  /** The company hides its data: names and communes are left out of all this. */
  isHidden: boolean;
  /** « Pourquoi ce dossier est ici »: the rule that decided, as last recorded. */
  why: StepInWords[];
  /** Every rule tried before it, and with it. */
  steps: StepInWords[];
  /** The re-examination asked for, or null. */
  appeal: SeenAppeal | null;
  siblings: SiblingLine[];
  history: HistoryLine[];
  mails: MailLine[];
  /** Until when the viewer may take back the last decision, or null. */
  undoUntil: Date | null;
}

export type FileHead = Pick<
  Application,
  | 'id' | 'reference' | 'version' | 'status' | 'reason' | 'profile' | 'siren' | 'companyName'
  | 'firstName' | 'lastName' | 'delegateMission' | 'channel' | 'departement' | 'question' | 'answer'
  | 'reexamination' | 'submittedAt' | 'recheckAt' | 'answerDueAt'
> & {
  email: string;
  accountStatus: AccountStatus;
  departementName: string | null;
  waitingWorkingDays: number;
  claim: { staffId: string; name: string; until: Date } | null;
}; // prettier-ignore

/** The evidence page of one file, or null when there is none. */
export async function findFile(
  deps: Deps,
  applicationId: string,
  viewerId: string,
): Promise<ReviewFile | null> {
  const { dataSource, now } = deps;
  const application = await dataSource.getRepository(Application).findOneBy({ id: applicationId });
  if (!application) return null;
  const evidence = await lastEvidence(deps, applicationId);
  const history = await findHistory(dataSource, applicationId);
  const company = evidence?.company;
  const isHidden = company ? hidesItsData(company) : false;
  return {
    application: await headOf(deps, application),
    sources: company ? shownSources(company, application) : [],
    isHidden,
    ...inWords(evidence?.verdict ?? null, isHidden),
    appeal: await findSeenAppeal(dataSource.manager, application, viewerId),
    siblings: await findSiblings(dataSource, applicationId, application.siren),
    history,
    mails: await findMails(dataSource, applicationId),
    undoUntil: await undoUntil(deps, applicationId, viewerId, now()),
  };
}

async function headOf({ dataSource, now }: Deps, application: Application): Promise<FileHead> {
  const { id, reference, version, status, reason, profile, siren, companyName } = application;
  const { firstName, lastName, delegateMission, channel, departement, question, answer } = application;
  const { reexamination, submittedAt, recheckAt, answerDueAt } = application;
  const account = await dataSource.getRepository(Account).findOneByOrFail({ id: application.accountId });
  return {
    ...{ id, reference, version, status, reason, profile, siren, companyName },
    ...{ firstName, lastName, delegateMission, channel, departement, question, answer },
    ...{ reexamination, submittedAt, recheckAt, answerDueAt },
    email: account.email,
    accountStatus: account.status,
    departementName: departement && departementName(departement),
    waitingWorkingDays: workingDaysBetween(submittedAt, now()),
    claim: await claimOf({ dataSource, now }, application),
  };
}

async function claimOf({ dataSource, now }: Deps, application: Application): Promise<FileHead['claim']> {
  const { claimedBy, claimedUntil } = application;
  if (claimedBy === null || claimedUntil === null || claimedUntil <= now()) return null;
  const rows: { name: string }[] = await dataSource.query(
    `select first_name || ' ' || last_name as name from staff_members where id = $1`,
    [claimedBy],
  );
  return { staffId: claimedBy, name: rows[0]?.name ?? '', until: claimedUntil };
}

/** What the registers said when the rules last spoke; decisions of people carry no company. */
async function lastEvidence({ dataSource }: Deps, applicationId: string): Promise<EvidenceContent | null> {
  const evidence = await dataSource
    .getRepository(Evidence)
    .createQueryBuilder('evidence')
    .where('evidence.applicationId = :applicationId', { applicationId })
    .andWhere(`evidence.content ? 'verdict'`)
    .orderBy('evidence.createdAt', 'DESC')
    .limit(1)
    .getOne();
  return evidence?.content ?? null;
}

function inWords(verdict: Verdict | null, isHidden: boolean): Pick<ReviewFile, 'why' | 'steps'> {
  if (verdict === null) return { why: [], steps: [] };
  const trace = isHidden ? verdict.trace.map(withoutNames) : verdict.trace;
  return { why: whyInWords({ ...verdict, trace }), steps: traceInWords(trace) };
}

function withoutNames(step: TraceStep): TraceStep {
  return { ...step, values: step.values.filter(({ fact }) => fact !== 'ownerNames') };
}

async function undoUntil(
  { dataSource }: Deps,
  applicationId: string,
  viewerId: string,
  now: Date,
): Promise<Date | null> {
  const rows: { at: Date }[] = await dataSource.query(
    `select at from (select at, staff_id, undoes from decisions where application_id = $1
       order by sequence desc limit 1) last where staff_id = $2 and undoes is null`,
    [applicationId, viewerId],
  );
  const until = rows[0] && new Date(rows[0].at.getTime() + UNDO_MS);
  return until && until > now ? until : null;
}
