import type { Deps } from '../database/deps.js';
import { findSeenAppeal, type SeenAppeal } from './appeal.query.js';
import { Application } from './application.entity.js';
import {
  findContacts,
  findEmailCorrections,
  type ContactLine,
  type CorrectionLine,
} from './contacts.query.js';
import { Evidence } from './evidence.entity.js';
import { findHead, type FileHead } from './file-head.query.js';
import { findHistory, findMails, type HistoryLine, type MailLine } from './file-history.query.js';
import { hidesItsData, shownSources, type ShownSource } from './file-sources.js';
import { findListedHits, type ListedHit } from './listed.query.js';
import { findRelatives, type Relative, type Relatives } from './relatives.query.js';
import { traceInWords, whyInWords, type StepInWords } from './trace-in-words.js';
import { UNDO_MS } from './undo-decision.js';
import type { TraceStep, Verdict } from './verdict.js';

/** Everything a person needs to decide a file, on one page. */
export interface ReviewFile {
  application: FileHead;
  sources: ShownSource[];
  /** When the rules last read the registers' answers; grows when a re-check has arrived. */
  answeredAt: Date | null;
  /** The company hides its data: names and communes are left out of all this. */
  isHidden: boolean;
  /** « Pourquoi ce dossier est ici »: the rule that decided, as last recorded. */
  why: StepInWords[];
  /** Every rule tried before it, and with it. */
  steps: StepInWords[];
  /** The re-examination asked for, or null. */
  appeal: SeenAppeal | null;
  relatives: Relatives;
  listed: ListedHit[];
  history: HistoryLine[];
  contacts: ContactLine[];
  corrections: CorrectionLine[];
  mails: MailLine[];
  /** Until when the viewer may take back the last decision, or null. */
  undoUntil: Date | null;
}

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
  const company = evidence?.content?.company;
  const isHidden = company ? hidesItsData(company) : false;
  const head = await findHead(deps, application);
  const relatives = await findRelatives(dataSource, { ...application, email: head.email });
  const sirens = [application.siren, application.replacedBy].filter((one) => one !== null);
  const listed = await findListedHits(dataSource, sirens, now());
  return {
    application: head,
    sources: company ? shownSources(company, application) : [],
    answeredAt: evidence?.createdAt ?? null,
    isHidden,
    ...inWords(evidence?.content?.verdict ?? null, isHidden),
    appeal: await findSeenAppeal(dataSource.manager, application, viewerId),
    relatives: isHidden ? withoutOwners(relatives) : relatives,
    listed: isHidden ? listed.map((hit) => ({ ...hit, name: '', contacts: [] })) : listed,
    history: await findHistory(dataSource, applicationId),
    contacts: await findContacts(dataSource, applicationId),
    corrections: await findEmailCorrections(dataSource, application.accountId),
    mails: await findMails(dataSource, applicationId),
    undoUntil: await undoUntil(deps, applicationId, viewerId, now()),
  };
}

/** What the registers said when the rules last spoke; decisions of people carry no company. */
function lastEvidence({ dataSource }: Deps, applicationId: string): Promise<Evidence | null> {
  return dataSource
    .getRepository(Evidence)
    .createQueryBuilder('evidence')
    .where('evidence.applicationId = :applicationId', { applicationId })
    .andWhere(`evidence.content ? 'verdict'`)
    .orderBy('evidence.createdAt', 'DESC')
    .limit(1)
    .getOne();
}

function inWords(verdict: Verdict | null, isHidden: boolean): Pick<ReviewFile, 'why' | 'steps'> {
  if (verdict === null) return { why: [], steps: [] };
  const trace = isHidden ? verdict.trace.map(withoutNames) : verdict.trace;
  return { why: whyInWords({ ...verdict, trace }), steps: traceInWords(trace) };
}

function withoutNames(step: TraceStep): TraceStep {
  return { ...step, values: step.values.filter(({ fact }) => fact !== 'ownerNames') };
}

/** Whoever else asks for a hidden company, or writes from its mailboxes, may be its owner: they are not named either. */
function withoutOwners({ sameAccount, ...others }: Relatives): Relatives {
  const unnamed = (relatives: readonly Relative[]) => relatives.map((one) => ({ ...one, name: '' }));
  return {
    sameAccount,
    sameSiren: unnamed(others.sameSiren),
    samePerson: others.samePerson,
    sameDomain: unnamed(others.sameDomain),
  };
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
