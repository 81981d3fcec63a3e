import { dayOf, isCounted, isWithin, joinBefore } from './decisions-counted.js';

const WAITS = `in ('pending','awaiting_applicant')`;

/**
 * Demandes that begin to wait (1) or cease to (-1): the sum of all days up to one is what waits at its end, for staff
 * or for the applicant. It ceases where it began, even if the registers have meanwhile named another département.
 */
export const waiting = `
  select ${dayOf('d.at')} as day, d.departement, d.profile, null::text as reason, null::text as by,
    d.to_status as detail, null::integer as delay, 1 as weight, d.application_id, d.at
  from decisions d where ${isWithin('d.at')} and d.to_status ${WAITS} and ${isCounted('d')}
  union all
  select ${dayOf('d.at')}, before.departement, d.profile, null, null, before.to_status, null, -1, d.application_id, d.at
  from decisions d ${joinBefore('d')}
  where ${isWithin('d.at')} and before.to_status ${WAITS} and ${isCounted('d')}`;
