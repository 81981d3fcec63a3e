import type { EntityManager } from 'typeorm';
import { CAN_SIGN_IN, rolesThatMay } from '../staff/policy.js';
import type { Application } from './application.entity.js';
import type { DecidedBy } from './decision.entity.js';
import type { Reason } from './reasons.js';

/** A re-examination: what was asked, of which refusal, and how it ended. */
export interface Appeal {
  askedAt: Date;
  /** The applicant's words; null once erased. */
  message: string | null;
  /** The refusal appealed. */
  appealed: { at: Date; by: DecidedBy; staffId: string | null; staffName: string | null; reason: Reason };
  outcome: 'maintained' | 'revised' | null;
  /** The decision that ended it. */
  decidedAt: Date | null;
}

/** The re-examination of a demande, or null when none was asked. */
export async function findAppeal(
  tx: EntityManager,
  { id, reexamination }: Pick<Application, 'id' | 'reexamination'>,
): Promise<Appeal | null> {
  const rows: AppealRow[] = await tx.query(
    `select asked.at as asked_at, e.content->>'message' as message, d.at, d.by, d.staff_id, d.reason,
       s.first_name || ' ' || s.last_name as staff_name, outcome.at as decided_at
     from applications a
     join decisions d on d.id = a.appealed_decision_id
     join decisions asked on asked.application_id = a.id and asked.reason = 'reexamination_requested'
     join evidence e on e.id = asked.evidence_id
     left join staff_members s on s.id = d.staff_id
     left join lateral (select o.at from decisions o
       where o.application_id = a.id and o.sequence > asked.sequence and o.to_status in ('approved','rejected')
         and not exists (select 1 from decisions u where u.undoes = o.id)
       order by o.sequence limit 1) outcome on true
     where a.id = $1 order by asked.sequence limit 1`,
    [id],
  );
  const [row] = rows;
  if (!row || reexamination === null) return null;
  const { at, by, reason, staff_id: staffId, staff_name: staffName } = row;
  const outcome = reexamination === 'requested' ? null : reexamination;
  return {
    askedAt: row.asked_at,
    message: row.message,
    appealed: { at, by, reason, staffId, staffName },
    outcome,
    decidedAt: outcome && row.decided_at,
  };
}

/** A re-examination, as a member of staff sees it. */
export interface SeenAppeal extends Appeal {
  /** The viewer took the decision appealed, and somebody else can decide. */
  isForColleague: boolean;
}

/** The re-examination of a demande for whoever opens the file, or null when none was asked. */
export async function findSeenAppeal(
  tx: EntityManager,
  application: Pick<Application, 'id' | 'reexamination'>,
  viewerId: string,
): Promise<SeenAppeal | null> {
  const appeal = await findAppeal(tx, application);
  if (appeal === null) return null;
  const isOwn = appeal.outcome === null && appeal.appealed.staffId === viewerId;
  return { ...appeal, isForColleague: isOwn && (await hasColleague(tx, viewerId)) };
}

/** True when this member of staff took the decision. */
export async function isAuthorOf(tx: EntityManager, decisionId: string, staffId: string): Promise<boolean> {
  const sql = 'select 1 from decisions where id = $1 and staff_id = $2';
  return (await tx.query<unknown[]>(sql, [decisionId, staffId])).length > 0;
}

/** True when somebody else of the staff may decide. */
export async function hasColleague(tx: EntityManager, staffId: string): Promise<boolean> {
  const sql = `select 1 from staff_members where id <> $1 and ${CAN_SIGN_IN} and role = any($2) limit 1`;
  return (await tx.query<unknown[]>(sql, [staffId, rolesThatMay('decide')])).length > 0;
}

interface AppealRow {
  asked_at: Date;
  message: string | null;
  at: Date;
  by: DecidedBy;
  staff_id: string | null;
  reason: Reason;
  staff_name: string | null;
  decided_at: Date | null;
}
