import type { Deps } from '../database/deps.js';
import { WAITING_SINCE } from './waiting-since.js';

/** Two months of silence refuse by law (CRPA L231-4): at thirty days somebody is told, half-way before it happens. */
const ALARM_DAYS = 30;

/** A demande that has waited too long. */
export interface Overdue {
  reference: string;
  /** From when the two months run: the day it was received, or was taken up again. */
  since: Date;
}

/** A question asked of the applicant stops no clock: the answer may come after the two months. */
const WAITING = `
  select a.reference, ${WAITING_SINCE} as since from applications a
  where a.status in ('submitted','pending','awaiting_applicant')
    and a.submitted_at <= $1::timestamptz - make_interval(days => $2)`;

/** The demandes that have waited for more than thirty days, the longest first. */
export function findOverdue({ dataSource, now }: Deps, most: number): Promise<Overdue[]> {
  return dataSource.query(
    `select reference, since from (${WAITING}) waiting
     where since <= $1::timestamptz - make_interval(days => $2) order by since limit $3`,
    [now(), ALARM_DAYS, most],
  );
}

/** How many they are. */
export async function countOverdue({ dataSource, now }: Deps): Promise<number> {
  const rows: { count: number }[] = await dataSource.query(
    `select count(*)::int as count from (${WAITING}) waiting
     where since <= $1::timestamptz - make_interval(days => $2)`,
    [now(), ALARM_DAYS],
  );
  return rows[0]?.count ?? 0;
}
