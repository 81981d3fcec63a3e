import { dayOf, isCounted, isFirst, isWithin, workingDays } from './decisions-counted.js';

const ANSWERS = `in ('machine','person')`;

/** The first answer to each demande, whatever it says, with the working days it took. */
export const answered = `
  select ${dayOf('d.at')} as day, d.departement, d.profile, null::text as reason, d.by, d.to_status as detail,
    ${workingDays('a.submitted_at', 'd.at')} as delay, 1 as weight, d.application_id, d.at
  from decisions d join applications a on a.id = d.application_id
  where ${isWithin('d.at')} and d.by ${ANSWERS} and ${isCounted('d')} and ${isFirst('d', `e.by ${ANSWERS}`)}`;
