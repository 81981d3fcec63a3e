import type { DataSource, EntityManager } from 'typeorm';
import { inTransaction } from '../src/database/transaction.js';
import type { Work, WorkQueue } from './queue.js';

const BATCH = 500;

interface OutboxRow {
  id: string;
  kind: Work['kind'];
  payload: Work['payload'];
}

/**
 * Hands committed outbox rows to the queue, oldest first; several relays never take the same row.
 * A crash between the queue and our commit publishes a row twice: every job bears that.
 * @returns how many were handed over
 */
export function relayOutbox(dataSource: DataSource, queue: WorkQueue, now: Date): Promise<number> {
  return inTransaction(dataSource, async (tx) => {
    const rows = await takeWaiting(tx, now);
    if (rows.length === 0) return 0;
    await queue.add(rows.map(({ kind, payload }) => ({ kind, payload }) as Work));
    await tx.query('update outbox_messages set published_at = $2 where id = any($1)', [
      rows.map(({ id }) => id),
      now,
    ]);
    return rows.length;
  });
}

function takeWaiting(tx: EntityManager, now: Date): Promise<OutboxRow[]> {
  return tx.query(
    `select id, kind, payload from outbox_messages
     where published_at is null and available_at <= $2
     order by available_at, created_at limit $1 for update skip locked`,
    [BATCH, now],
  );
}
