import { dayOf, isWithin } from './decisions-counted.js';

/** Refusals drawn for a person's look, on the day they were made, by their reason and by what the look came to so far. */
export const sampledRefusal = `
  select ${dayOf('s.drawn_at')} as day, d.departement, d.profile, d.reason, d.by,
    coalesce(s.outcome, 'unseen') as detail,
    null::integer as delay, 1 as weight, s.application_id, s.drawn_at as at
  from sampled_refusals s join decisions d on d.id = s.decision_id
  where ${isWithin('s.drawn_at')}`;
