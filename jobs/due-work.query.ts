import type { DataSource } from 'typeorm';
import { AFTER_A_CORRECTION } from '../src/applications/reasons.js';
import type { Work } from './queue.js';
import { MAX_CHECK_ATTEMPTS } from './retry-policy.js';

const BATCH = 500;
/** The outbox publishes at once; what is still unfinished this long after was lost on the way, or is due again. */
const LOST_AFTER_MS = 20_000;

/**
 * Everything PostgreSQL knows to be unfinished and due: the queue can be rebuilt from it at any time.
 * Work that is still in the queue is not added twice (its deduplication id).
 */
export async function findDueWork(dataSource: DataSource, now: Date): Promise<Work[]> {
  const lostBefore = new Date(now.getTime() - LOST_AFTER_MS);
  const [checks, wanted, mails, signups, replays] = await Promise.all([
    dueChecks(dataSource, now, lostBefore),
    wantedChecks(dataSource, lostBefore),
    dueMails(dataSource, now, lostBefore),
    unansweredSignups(dataSource, lostBefore),
    unfinishedReplays(dataSource, lostBefore),
  ]);
  return [
    ...checks.map((id): Work => ({ kind: 'check-application', payload: { applicationId: id } })),
    ...wanted.map((id): Work => ({
      kind: 'check-application',
      payload: { applicationId: id, fresh: 'yes' },
    })),
    ...mails.map((id): Work => ({ kind: 'send-mail', payload: { mailDeliveryId: id } })),
    ...signups.map((id): Work => ({ kind: 'answer-known-email', payload: { signupId: id } })),
    ...replays.map((id): Work => ({ kind: 'replay-policy', payload: { replayId: id } })),
  ];
}

/**
 * Demandes whose next check has come, and those never checked, whose check was lost: the longest waiting first. One
 * that was asked in vain has its next check, or none any more; an accepted one has one while it is verified again.
 * One whose check somebody asked for is published as such.
 */
function dueChecks(dataSource: DataSource, now: Date, lostBefore: Date): Promise<string[]> {
  return ids(
    dataSource,
    `select id from applications
     where not decided_by_person and check_wanted_at is null
       and (claimed_until is null or claimed_until <= $1) and reexamination is distinct from 'requested'
       and (status in ('submitted','pending','approved') and recheck_at <= $1
         or status in ('submitted','pending') and recheck_at is null and unavailable_since is null
           and updated_at <= $2 and (status = 'submitted'
             or reason = any($3)))
     order by check_since limit ${String(BATCH)}`,
    [now, lostBefore, [...AFTER_A_CORRECTION, 'siren_not_found_yet']],
  );
}

/** Checks that somebody asked for and that are not done yet; also of files that no rule decides any more. */
function wantedChecks(dataSource: DataSource, lostBefore: Date): Promise<string[]> {
  return ids(
    dataSource,
    `select id from applications where check_wanted_at <= $1 and check_attempts <= $2
     order by check_wanted_at limit ${String(BATCH)}`,
    [lostBefore, MAX_CHECK_ATTEMPTS],
  );
}

function dueMails(dataSource: DataSource, now: Date, lostBefore: Date): Promise<string[]> {
  return ids(
    dataSource,
    `select id from mail_deliveries
     where (status = 'queued' and send_after <= $2) or (status = 'sending' and lease_until <= $1)
     order by send_after limit ${String(BATCH)}`,
    [now, lostBefore],
  );
}

/** Forms sent with a known e-mail, of the last day, whose owner was not written to yet. */
function unansweredSignups(dataSource: DataSource, lostBefore: Date): Promise<string[]> {
  return ids(
    dataSource,
    `select s.id from signups s
     where s.application_id is null and s.created_at <= $1
       and s.created_at > $1::timestamptz - interval '1 day'
       and not exists (select 1 from mail_deliveries m where m.cause = 'signup:' || s.id)
     order by s.created_at limit ${String(BATCH)}`,
    [lostBefore],
  );
}

function unfinishedReplays(dataSource: DataSource, lostBefore: Date): Promise<string[]> {
  return ids(
    dataSource,
    `select id from policy_replays where status in ('waiting','running') and updated_at <= $1`,
    [lostBefore],
  );
}

async function ids(dataSource: DataSource, sql: string, parameters: unknown[]): Promise<string[]> {
  const rows: { id: string }[] = await dataSource.query(sql, parameters);
  return rows.map(({ id }) => id);
}
