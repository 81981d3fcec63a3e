import { dayOf, isCounted, isWithin } from './decisions-counted.js';

/** Everything that a member of staff recorded on a demande: accepted, refused, asked, reopened. */
export const handled = `
  select ${dayOf('d.at')} as day, d.departement, d.profile, d.to_status as reason, d.by, d.staff_id::text as detail,
    null::integer as delay, 1 as weight, d.application_id, d.at
  from decisions d where ${isWithin('d.at')} and d.by = 'person' and ${isCounted('d')}`;
