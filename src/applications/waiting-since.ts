import type { EntityManager } from 'typeorm';

/**
 * SQL: the last time that the closed demande `a` was taken up again, as a row of `decisions`; none where it never was.
 * An undo takes nothing up: it goes on where the undone decision had begun.
 */
const LAST_TAKEN_UP = `
  from decisions d
  where d.application_id = a.id and d.from_status in ('rejected','approved') and d.undoes is null
  order by d.sequence desc limit 1`;

/** SQL: the demande `a` was accepted, and is being looked at again: its account stays open until a person decides. */
export const IS_ACCEPTANCE_REVIEWED = `(a.reopened and a.status in ('pending','awaiting_applicant')
  and (select d.from_status ${LAST_TAKEN_UP}) = 'approved')`;

/** SQL: from when the two months of silence run for the open demande `a`: the day it came, or was taken up again. */
export const WAITING_SINCE = `(case when a.reopened then coalesce((select d.at ${LAST_TAKEN_UP}), a.submitted_at)
  else a.submitted_at end)`;

/** Whether one demande was accepted, and is being looked at again. */
export async function isAcceptanceReviewed(tx: EntityManager, applicationId: string): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `select 1 from applications a where a.id = $1 and ${IS_ACCEPTANCE_REVIEWED}`,
    [applicationId],
  );
  return rows.length > 0;
}

/** From when the two months of silence run, for one demande. */
export async function waitingSince(tx: EntityManager, applicationId: string): Promise<Date> {
  const [row]: { since: Date }[] = await tx.query(
    `select ${WAITING_SINCE} as since from applications a where a.id = $1`,
    [applicationId],
  );
  if (!row) throw new Error('the demande is not there');
  return row.since;
}
