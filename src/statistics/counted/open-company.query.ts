import { dayOf, isWithin } from './decisions-counted.js';

/** Companies whose account is open today, on the day it was finalised, by family of crafts. */
export const openCompanyCraft = openCompany('a.craft_family');

/** The same companies by intercommunalité. */
export const openCompanyEpci = openCompany('a.epci');

function openCompany(detail: string): string {
  return `
  select ${dayOf('o.activated_at')} as day, a.departement, a.profile, null::text as reason, null::text as by,
    coalesce(${detail}, 'unknown') as detail, null::integer as delay, 1 as weight, a.id as application_id,
    o.activated_at as at
  from accounts o join applications a on a.account_id = o.id
  where ${isWithin('o.activated_at')} and o.status = 'active' and a.status = 'approved' and a.profile = 'company_head'`;
}
