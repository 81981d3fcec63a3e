import { dayOf, isCounted, isFirst, isWithin } from './decisions-counted.js';

/** First acceptances that asked for an account to be finalised, and whether it since was. */
export const approvedAccount = `
  select ${dayOf('d.at')} as day, d.departement, d.profile, null::text as reason, d.by,
    case when o.activated_at is null then 'not_yet' else 'finalised' end as detail,
    null::integer as delay, 1 as weight, d.application_id, d.at
  from decisions d join applications a on a.id = d.application_id join accounts o on o.id = a.account_id
  where ${isWithin('d.at')} and d.to_status = 'approved' and ${isCounted('d')}
    and (o.activated_at is null or o.activated_at >= d.at) and ${isFirst('d', `e.to_status = 'approved'`)}`;
