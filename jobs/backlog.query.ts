import type { DataSource } from 'typeorm';
import { WAITING_SINCE } from '../src/applications/waiting-since.js';

/** What waits of one kind: how many, and how long the oldest has, in seconds (0 when none). */
export interface Waiting {
  kind: string;
  count: number;
  oldestSeconds: number;
}

/** Everything that waits in PostgreSQL, by kind: demandes by status, mails by state, outbox rows. */
export async function findBacklog(dataSource: DataSource, now: Date): Promise<Waiting[]> {
  const rows = await dataSource.query<{ kind: string; count: number; seconds: number | null }[]>(
    `select 'demande ' || s as kind, count(a.id)::int as count,
       extract(epoch from $1 - min(${WAITING_SINCE}))::float8 as seconds
     from unnest(array['submitted','pending','awaiting_applicant']) s
       left join applications a on a.status = s and a.status in ('submitted','pending','awaiting_applicant')
     group by s
     union all
     select 'technical_error', count(*)::int, extract(epoch from $1 - min(${WAITING_SINCE}))::float8
     from applications a where a.status = 'pending' and a.reason = 'technical_error'
     union all
     select 'mail ' || s, count(m.id)::int, extract(epoch from $1 - min(m.send_after))::float8
     from unnest(array['queued','sending']) s
       left join mail_deliveries m on m.status = s and m.status in ('queued','sending')
     group by s
     union all
     select 'outbox', count(*)::int, extract(epoch from $1 - min(available_at))::float8
     from outbox_messages where published_at is null and available_at <= $1`,
    [now],
  );
  return rows.map(({ kind, count, seconds }) => ({ kind, count, oldestSeconds: Math.max(0, seconds ?? 0) }));
}
