import type { Action, ActionContext, ActionRequest, BaseRecord, BulkActionResponse } from 'adminjs';
import type { Logger } from 'pino';
import { z } from 'zod';
import { STAFF_APPROVE_REASONS, STAFF_REJECT_REASONS } from '../../src/applications/reasons.js';
import { approveApplication, rejectApplication } from '../../src/applications/review-application.js';
import { typeset } from '../../src/config/words.js';
import type { Deps } from '../../src/database/deps.js';
import { demand, type Actor } from '../../src/staff/policy.js';
import { actorOf } from '../actor.js';
import { refusalWords } from '../words/refusals.js';
import { takeOver } from './decide.action.js';

export const MOST_IN_BULK = 200;
const text = z.string().trim().max(2_000).nullish();
/** The version of each file that the person saw, by id. Left out, each file is taken as it is when its turn comes. */
export const versions = z
  .record(z.uuid(), z.int().positive())
  .refine((seen) => Object.keys(seen).length <= MOST_IN_BULK);
export const approveBody = z.strictObject({
  versions: versions.optional(),
  takeOver,
  reason: z.enum(STAFF_APPROVE_REASONS),
  note: text,
});
export const rejectBody = z.strictObject({
  versions: versions.optional(),
  takeOver,
  reason: z.enum(STAFF_REJECT_REASONS),
  note: text,
  message: text,
});

/** What became of one file of a bulk decision; `refused` says why nothing was done. */
export interface BulkLine {
  id: string;
  reference: string;
  refused: string | null;
}

interface Bulk<Body> {
  body: z.ZodType<Body>;
  decide: (
    deps: Deps,
    actor: Actor,
    file: { applicationId: string; version: number | null },
    body: Body,
  ) => Promise<unknown>;
}

type Words = { note?: string | null | undefined; message?: string | null | undefined };
type Seen = { versions?: Record<string, number> | undefined };

export const bulkApprove: Bulk<z.infer<typeof approveBody>> = {
  body: approveBody,
  decide: (deps, actor, file, { reason, takeOver, note }) =>
    approveApplication(deps, actor, { ...file, reason, takeOver, ...given({ note }) }),
};

export const bulkReject: Bulk<z.infer<typeof rejectBody>> = {
  body: rejectBody,
  decide: (deps, actor, file, { reason, takeOver, note, message }) =>
    rejectApplication(deps, actor, { ...file, reason, takeOver, ...given({ note, message }) }),
};

interface BulkParts {
  deps: Deps;
  log: Pick<Logger, 'error'>;
}

/**
 * Decides many files, each by itself with its own guard: one that moved on is left alone and reported. A breakdown stops
 * there: what is done is done, and the report says so.
 */
export function bulkAction<Body extends Seen>(
  parts: BulkParts,
  bulk: Bulk<Body>,
): Partial<Action<BulkActionResponse>> {
  return {
    actionType: 'bulk',
    isVisible: false,
    component: false,
    handler: async (request: ActionRequest, _response: unknown, context: ActionContext) => {
      const actor = actorOf(context.currentAdmin);
      demand(actor, 'decideInBulk');
      const body = request.method === 'post' ? bulk.body.safeParse(request.payload) : null;
      if (!body?.success) return answer(context, [], 'Choisissez les dossiers et le motif.');
      const report: BulkLine[] = [];
      for (const record of context.records ?? []) {
        try {
          report.push(await decideOne(parts.deps, actor, bulk, record, body.data));
        } catch (error) {
          parts.log.error({ err: error, applicationId: record.id() }, 'a decision in bulk broke down');
          report.push({ ...lineOf(record), refused: BROKE_DOWN });
          return { ...answer(context, report), notice: STOPPED, isStopped: true };
        }
      }
      return answer(context, report);
    },
  };
}

/** Whether it was decided, only the file tells: the answer to the commit may be what was lost. */
const BROKE_DOWN = typeset('Une panne est survenue sur ce dossier : ouvrez-le pour savoir s’il est décidé.');
const STOPPED = {
  type: 'error' as const,
  message: typeset('Une panne a tout arrêté : les demandes non traitées restent dans la file. Recommencez.'),
};

async function decideOne<Body extends Seen>(
  deps: Deps,
  actor: Actor,
  bulk: Bulk<Body>,
  record: BaseRecord,
  body: Body,
): Promise<BulkLine> {
  const line = lineOf(record);
  const version = body.versions === undefined ? null : body.versions[line.id];
  if (version === undefined) return { ...line, refused: 'Ce dossier n’était pas choisi.' };
  try {
    await bulk.decide(deps, actor, { applicationId: line.id, version }, body);
    return { ...line, refused: null };
  } catch (error) {
    const words = refusalWords(error);
    if (words === null) throw error;
    return { ...line, refused: words };
  }
}

function lineOf(record: BaseRecord): Omit<BulkLine, 'refused'> {
  return { id: record.id(), reference: String(record.param('reference')) };
}

function answer(
  { records = [], currentAdmin }: ActionContext,
  report: BulkLine[],
  message: string = summary(report),
) {
  const isDone = report.some(({ refused }) => refused === null);
  return {
    records: records.map((record) => record.toJSON(currentAdmin)),
    notice: { message, type: isDone ? ('success' as const) : ('error' as const) },
    report,
  };
}

function summary(report: BulkLine[]): string {
  const done = report.filter(({ refused }) => refused === null).length;
  const left = report.length - done;
  const decided = done > 1 ? `${done} demandes décidées` : `${done} demande décidée`;
  return left === 0 ? `${decided}.` : `${decided}, ${left} laissée${left > 1 ? 's' : ''} de côté.`;
}

function given({ note, message }: Words): { note?: string; message?: string } {
  return { ...(note ? { note } : {}), ...(message ? { message } : {}) };
}
