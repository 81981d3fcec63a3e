import type { DataSource } from 'typeorm';
import type { Profile } from '../accounts/profile.js';
import { workingDaysBetween } from '../config/working-days.js';
import type { Deps } from '../database/deps.js';
import type { Reason } from './reasons.js';

/** A file that waits for a person, as one line. */
export interface QueueLine {
  id: string;
  reference: string;
  /** What a decision on it is compared with. */
  version: number;
  firstName: string | null;
  lastName: string | null;
  companyName: string | null;
  siren: string | null;
  profile: Profile;
  reason: Reason;
  departement: string | null;
  submittedAt: Date;
  waitingWorkingDays: number;
  /** Why it is not an ordinary line: the applicant answered, or asks for a re-examination. */
  mark: 'answered' | 'reexamination' | null;
  claim: { staffId: string; name: string } | null;
}

export interface Queue {
  /** Re-examinations first, then the oldest. */
  lines: QueueLine[];
  /** How many wait in all, those not listed too. */
  total: number;
}

const MAX_LINES = 100;

/** What waits for a person: re-examinations first, then the oldest. */
export async function findQueue({ dataSource, now }: Deps): Promise<Queue> {
  const rows: QueueRow[] = await dataSource.query(
    `select a.id, a.reference, a.version, a.first_name, a.last_name, a.company_name, a.siren, a.profile, a.reason,
       a.departement, a.submitted_at, a.reexamination, s.id as staff_id,
       s.first_name || ' ' || s.last_name as staff_name
     from applications a
     left join staff_members s on s.id = a.claimed_by and a.claimed_until > $2
     where a.status = 'pending'
     order by a.reexamination is distinct from 'requested', a.submitted_at, a.id limit $1`,
    [MAX_LINES, now()],
  );
  return { lines: rows.map((row) => lineOf(row, now())), total: await countPending(dataSource) };
}

/**
 * The file to open once this one is done: a re-examination, else the next oldest that nobody else works on, else the oldest of all.
 * @returns its id, or null when nothing else waits
 */
export async function findNextInQueue(deps: Deps, after: string, staffId: string): Promise<string | null> {
  const rows: { id: string }[] = await deps.dataSource.query(
    `select a.id from applications a, applications seen
     where seen.id = $1 and a.id <> seen.id and a.status = 'pending'
       and (a.claimed_by is null or a.claimed_by = $2 or a.claimed_until <= $3)
     order by a.reexamination is distinct from 'requested',
       (a.submitted_at, a.id) > (seen.submitted_at, seen.id) desc, a.submitted_at, a.id limit 1`,
    [after, staffId, deps.now()],
  );
  return rows[0]?.id ?? null;
}

async function countPending(dataSource: DataSource): Promise<number> {
  const rows: { count: number }[] = await dataSource.query(
    `select count(*)::int as count from applications where status = 'pending'`,
  );
  return rows[0]?.count ?? 0;
}

interface QueueRow {
  id: string;
  reference: string;
  version: number;
  first_name: string | null;
  last_name: string | null;
  company_name: string | null;
  siren: string | null;
  profile: Profile;
  reason: Reason;
  departement: string | null;
  submitted_at: Date;
  reexamination: string | null;
  staff_id: string | null;
  staff_name: string | null;
}

function lineOf(row: QueueRow, now: Date): QueueLine {
  return {
    id: row.id,
    reference: row.reference,
    version: row.version,
    firstName: row.first_name,
    lastName: row.last_name,
    companyName: row.company_name,
    siren: row.siren,
    profile: row.profile,
    reason: row.reason,
    departement: row.departement,
    submittedAt: row.submitted_at,
    waitingWorkingDays: workingDaysBetween(row.submitted_at, now),
    mark: markOf(row),
    claim: row.staff_id && row.staff_name ? { staffId: row.staff_id, name: row.staff_name } : null,
  };
}

function markOf({ reason, reexamination }: QueueRow): QueueLine['mark'] {
  if (reexamination === 'requested') return 'reexamination';
  return reason === 'information_received' || reason === 'request_completed' ? 'answered' : null;
}
