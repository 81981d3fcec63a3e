import { dayOf, isWithin } from './decisions-counted.js';

/** Demandes that came in, once each, on the day they did; by where the registers have since placed the company. */
export const received = `
  select ${dayOf('a.submitted_at')} as day, a.departement, a.profile, null::text as reason, null::text as by,
    a.channel as detail, null::integer as delay, 1 as weight, a.id as application_id, a.submitted_at as at
  from applications a where ${isWithin('a.submitted_at')}`;
