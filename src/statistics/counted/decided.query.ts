import { dayOf, isCounted, isWithin } from './decisions-counted.js';

/** Decisions that ended a demande: accepted, refused, withdrawn, expired; one that was reopened may end twice. */
export const decided = `
  select ${dayOf('d.at')} as day, d.departement, d.profile, d.reason, d.by, d.to_status as detail,
    null::integer as delay, 1 as weight, d.application_id, d.at
  from decisions d
  where ${isWithin('d.at')} and d.to_status in ('approved','rejected','withdrawn','expired') and ${isCounted('d')}`;
