import type { EntityManager } from 'typeorm';
import type { Deps } from '../../database/deps.js';
import { inTransaction } from '../../database/transaction.js';
import { PolicyReplay } from './policy-replay.entity.js';
import { readReplayed, type ReplayedFile } from './read-replayed.js';
import type { StoredVerdictCursor } from './stored-verdicts.query.js';
import { counted } from './tally.js';

/** Demandes read in one transaction: some tenths of a second. */
const BATCH = 250;

/**
 * Goes through a replay that somebody asked for, batch by batch; what is done is kept, so that it can be interrupted and
 * run again, and ends quietly when it was stopped or is over.
 * @throws the signal's reason, between two batches
 */
export async function runReplay(
  deps: Deps,
  replayId: string,
  { signal, batch = BATCH }: { signal?: AbortSignal | undefined; batch?: number } = {},
): Promise<void> {
  do signal?.throwIfAborted();
  while (await inTransaction(deps.dataSource, (tx) => replayBatch(tx, replayId, batch, deps.now())));
}

/** @returns whether there is more to read */
async function replayBatch(tx: EntityManager, replayId: string, batch: number, now: Date): Promise<boolean> {
  const lock = { mode: 'pessimistic_write' } as const;
  const replay = await tx.findOne(PolicyReplay, { where: { id: replayId }, lock });
  if (replay?.status !== 'waiting' && replay?.status !== 'running') return false;
  const left = replay.last - replay.read;
  const files = await readReplayed(tx, replay.policy, await cursorOf(tx, replayId), Math.min(batch, left));
  await keepChanges(tx, replayId, files);
  const tally = files.reduce((sum, { replay }) => counted(sum, replay), replay.tally);
  const hasMore = files.length === batch && left > batch;
  const lastRead = files.at(-1);
  await tx.query(
    `update policy_replays set status = $2, read = $3, tally = $4, updated_at = $5,
       cursor_at = coalesce($6::timestamptz, cursor_at), cursor_id = coalesce($7::uuid, cursor_id) where id = $1`,
    [
      ...[replayId, hasMore ? 'running' : 'done', replay.read + files.length, JSON.stringify(tally), now],
      ...[lastRead?.submittedAt ?? null, lastRead?.applicationId ?? null],
    ],
  );
  return hasMore;
}

async function cursorOf(tx: EntityManager, replayId: string): Promise<StoredVerdictCursor | null> {
  const rows: StoredVerdictCursor[] = await tx.query(
    `select cursor_at::text as "submittedAt", cursor_id as "applicationId" from policy_replays
     where id = $1 and cursor_id is not null`,
    [replayId],
  );
  return rows[0] ?? null;
}

async function keepChanges(tx: EntityManager, replayId: string, files: ReplayedFile[]): Promise<void> {
  await tx.query(
    `insert into policy_replay_changes
     select $1, c.* from jsonb_to_recordset($2::jsonb) as c(application_id uuid, from_outcome text, from_reason text,
       from_row text, to_outcome text, to_reason text, to_row text, cause text)`,
    [replayId, JSON.stringify(files.flatMap(changeOf))],
  );
}

function changeOf({ applicationId, replay }: ReplayedFile) {
  if (replay.kind === 'not_replayable' || replay.cause === null) return [];
  const { before, after, cause } = replay;
  return {
    ...{ application_id: applicationId },
    ...{ from_outcome: before.outcome, from_reason: before.reason, from_row: before.row },
    ...{ to_outcome: after.outcome, to_reason: after.reason, to_row: after.row },
    cause,
  };
}
