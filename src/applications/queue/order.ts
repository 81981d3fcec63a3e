import type { DataSource } from 'typeorm';
import { isQueueOnly, type QueueFilter } from './filter.js';
import { IS_ORDINARY } from './line.js';
import type { Bind } from './where.js';

/** Where a line stands in its order; deep pages are read from there, without counting those before. */
export interface Place {
  isOrdinary: boolean;
  /** To the microsecond. */
  submittedAt: string;
  id: string;
}

/** What waits: priorities, then the oldest first. Anything else: the newest first. */
export function orderOf(filter: QueueFilter): string {
  // Words are found by their own index, then sorted: in the order of an index, each row would have its words taken apart.
  const sent = filter.terms.length > 0 ? "a.submitted_at + interval '0'" : 'a.submitted_at';
  return isQueueOnly(filter) ? `${IS_ORDINARY}, ${sent}, a.id` : `${sent} desc, a.id desc`;
}

/** The condition that a row comes after a place. */
export function afterPlace(filter: QueueFilter, { isOrdinary, submittedAt, id }: Place, bind: Bind): string {
  const place = `${bind(submittedAt)}::timestamptz, ${bind(id)}::uuid`;
  return isQueueOnly(filter)
    ? `(${IS_ORDINARY}, a.submitted_at, a.id) > (${bind(isOrdinary)}::boolean, ${place})`
    : `(a.submitted_at, a.id) < (${place})`;
}

/** Where a file stands, whatever became of it; null when there is no such file. */
export async function findPlace(dataSource: DataSource, id: string): Promise<Place | null> {
  const rows: Place[] = await dataSource.query(
    `select ${IS_ORDINARY} as "isOrdinary", a.submitted_at::text as "submittedAt", a.id
     from applications a where a.id = $1`,
    [id],
  );
  return rows[0] ?? null;
}
