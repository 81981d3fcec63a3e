import type { QueueLine } from '../../src/applications/queue/line.js';
import { STAFF_APPROVE_REASONS, STAFF_REJECT_REASONS } from '../../src/applications/reasons.js';
import type { BulkLine } from '../actions/bulk.action.js';
import type { BulkPreviewLine } from '../gestures/preview-bulk.js';
import { decideInBulk, deskGesture, type Notice } from './act.js';

/** The two decisions that can be taken in bulk. */
export const KINDS = {
  bulkApprove: {
    to: 'approved',
    ...{ verb: 'Accepter', done: 'acceptée', reasons: STAFF_APPROVE_REASONS, look: 'desk-button--main' },
  },
  bulkReject: {
    to: 'rejected',
    ...{ verb: 'Refuser', done: 'refusée', reasons: STAFF_REJECT_REASONS, look: 'desk-button--danger' },
  },
} as const;

export type Kind = keyof typeof KINDS;

/** What is to be decided, once for all of them. */
export interface Decided {
  reason: string;
  note?: string;
  message?: string;
  /** Also the files that colleagues have taken. */
  takeOver: boolean;
}

/** A few at a time: the page shows how far it is, and can stop. */
const AT_ONCE = 20;

/** What came of some lines; a failure may leave the last of them untried. */
interface Turn<T> {
  results: T[];
  failure: Notice | null;
}

/** Goes through the lines, a few at a time, until the end, a failure, or `goesOn` says no. */
async function inTurns<T>(
  lines: readonly QueueLine[],
  work: (some: readonly QueueLine[]) => Promise<Turn<T>>,
  goesOn: (done: number) => boolean,
): Promise<Turn<T>> {
  const results: T[] = [];
  for (let from = 0; from < lines.length && goesOn(from); from += AT_ONCE) {
    const turn = await work(lines.slice(from, from + AT_ONCE));
    results.push(...turn.results);
    if (turn.failure) return { results, failure: turn.failure };
  }
  return { results, failure: null };
}

/** What the decision would do to each line; nothing is decided. */
export function previewAll(
  kind: Kind,
  lines: readonly QueueLine[],
  decided: Decided,
  goesOn: (done: number) => boolean,
) {
  const work = async (some: readonly QueueLine[]): Promise<Turn<BulkPreviewLine>> => {
    const body = { kind, ...decided, versions: versionsOf(some) };
    const answer = await deskGesture<{ notice: Notice; files: BulkPreviewLine[] }>('preview-bulk', body);
    return 'files' in answer
      ? { results: answer.files, failure: null }
      : { results: [], failure: answer.notice };
  };
  return inTurns(lines, work, goesOn);
}

/** Decides each line as it was seen; one that moved on is left alone and said. */
export function decideAll(
  kind: Kind,
  lines: readonly QueueLine[],
  decided: Decided,
  goesOn: (done: number) => boolean,
) {
  const work = async (some: readonly QueueLine[]): Promise<Turn<BulkLine>> => {
    const { notice, report, isStopped } = await decideInBulk(kind, some, decided);
    return { results: report, failure: isStopped || report.length === 0 ? notice : null };
  };
  return inTurns(lines, work, goesOn);
}

/** « 1 demande », « 38 demandes ». */
export function count(files: number): string {
  return files === 1 ? '1 demande' : `${String(files)} demandes`;
}

function versionsOf(lines: readonly QueueLine[]): Record<string, number> {
  return Object.fromEntries(lines.map(({ id, version }) => [id, version]));
}
