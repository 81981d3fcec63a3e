import type { Profile } from '../../accounts/profile.js';
import { chamber } from '../../config/chamber.js';
import { workingDaysBetween } from '../../config/working-days.js';
import type { Reason } from '../reasons.js';
import type { ApplicationStatus } from '../status.js';

/** A file as one line. */
export interface QueueLine {
  id: string;
  reference: string;
  status: ApplicationStatus;
  /** What a decision on it is compared with. */
  version: number;
  firstName: string | null;
  lastName: string | null;
  companyName: string | null;
  siren: string | null;
  profile: Profile;
  /** Null for a demande that nobody has looked at yet. */
  reason: Reason | null;
  departement: string | null;
  submittedAt: Date;
  waitingWorkingDays: number;
  /** Waits longer than the chamber wants. */
  isLate: boolean;
  /** Why it is not an ordinary line: the applicant answered, or asks for a re-examination. */
  mark: 'answered' | 'reexamination' | null;
  claim: { staffId: string; name: string } | null;
}

/** Reasons of a file that came back with what the applicant was asked for, or added. */
const CAME_BACK: readonly (Reason | null)[] = ['information_received', 'request_completed'];

/** Not what comes first: an answer that came back, a re-examination. Also an index. */
export const IS_ORDINARY = `(not (coalesce(a.reexamination = 'requested', false)
  or coalesce(a.reason in ('information_received','request_completed'), false)))`;

/** @param now the parameter that holds the instant, e.g. `$1` */
export function selectLines(now: string): string {
  return `select a.id, a.reference, a.status, a.version, a.first_name, a.last_name, a.company_name, a.siren,
      a.profile, a.reason, a.departement, a.submitted_at, a.submitted_at::text as submitted_text, a.reexamination,
      ${IS_ORDINARY} as is_ordinary, s.id as staff_id, s.first_name || ' ' || s.last_name as staff_name
    from applications a left join staff_members s on s.id = a.claimed_by and a.claimed_until > ${now}`;
}

export interface LineRow {
  id: string;
  reference: string;
  status: ApplicationStatus;
  version: number;
  first_name: string | null;
  last_name: string | null;
  company_name: string | null;
  siren: string | null;
  profile: Profile;
  reason: Reason | null;
  departement: string | null;
  submitted_at: Date;
  /** To the microsecond, as no Date can say it. */
  submitted_text: string;
  reexamination: string | null;
  is_ordinary: boolean;
  staff_id: string | null;
  staff_name: string | null;
}

export function lineOf(row: LineRow, now: Date): QueueLine {
  const waitingWorkingDays = workingDaysBetween(row.submitted_at, now);
  return {
    id: row.id,
    reference: row.reference,
    status: row.status,
    version: row.version,
    firstName: row.first_name,
    lastName: row.last_name,
    companyName: row.company_name,
    siren: row.siren,
    profile: row.profile,
    reason: row.reason,
    departement: row.departement,
    submittedAt: row.submitted_at,
    waitingWorkingDays,
    isLate: row.status === 'pending' && waitingWorkingDays > chamber.answerWithinWorkingDays,
    mark: markOf(row),
    claim: row.staff_id && row.staff_name ? { staffId: row.staff_id, name: row.staff_name } : null,
  };
}

function markOf({ status, reason, reexamination }: LineRow): QueueLine['mark'] {
  if (status !== 'pending') return null;
  if (reexamination === 'requested') return 'reexamination';
  return CAME_BACK.includes(reason) ? 'answered' : null;
}
