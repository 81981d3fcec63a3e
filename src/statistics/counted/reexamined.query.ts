import { dayOf, isCounted, isWithin, joinBefore } from './decisions-counted.js';

/** Re-examinations asked for, on the day they were, by the refusal they contest and by what came of them so far. */
export const reexamined = `
  select ${dayOf('d.at')} as day, d.departement, d.profile, before.reason, before.by,
    case outcome.to_status when 'approved' then 'revised' when 'rejected' then 'maintained'
      else coalesce(outcome.to_status, 'open') end as detail,
    null::integer as delay, 1 as weight, d.application_id, d.at
  from decisions d ${joinBefore('d')}
  left join lateral (
      select o.to_status from decisions o
      where o.application_id = d.application_id and o.sequence > d.sequence
        and o.to_status in ('approved','rejected','withdrawn','expired') and ${isCounted('o')}
      order by o.sequence limit 1) outcome on true
  where ${isWithin('d.at')} and d.reason = 'reexamination_requested' and ${isCounted('d')}`;
