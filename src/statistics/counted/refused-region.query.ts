import { dayOf, isCounted, isWithin } from './decisions-counted.js';

/** Refusals for want of an establishment in the region, by the région of the head office. */
export const refusedRegion = `
  select ${dayOf('d.at')} as day, d.departement, d.profile, d.reason, d.by, coalesce(a.home_region, 'unknown') as detail,
    null::integer as delay, 1 as weight, d.application_id, d.at
  from decisions d join applications a on a.id = d.application_id
  where ${isWithin('d.at')} and d.to_status = 'rejected' and d.reason = 'no_establishment_in_region'
    and ${isCounted('d')}`;
