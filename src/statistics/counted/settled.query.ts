import { dayOf, isCounted, isFirst, isWithin, workingDays } from './decisions-counted.js';

const SETTLES = `in ('approved','rejected')`;

/** The first acceptance or refusal of each demande, with the working days it took. */
export const settled = `
  select ${dayOf('d.at')} as day, d.departement, d.profile, null::text as reason, d.by, d.to_status as detail,
    ${workingDays('a.submitted_at', 'd.at')} as delay, 1 as weight, d.application_id, d.at
  from decisions d join applications a on a.id = d.application_id
  where ${isWithin('d.at')} and d.to_status ${SETTLES} and ${isCounted('d')}
    and ${isFirst('d', `e.to_status ${SETTLES}`)}`;
