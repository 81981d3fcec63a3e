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
