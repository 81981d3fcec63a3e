import type { Account } from '../accounts/account.entity.js';
import { retention } from '../config/retention.js';
import type { Deps } from '../database/deps.js';

/** An account whose time is over, as it was when it was found. */
export type DueAccount = Pick<Account, 'id' | 'status' | 'lastSignInAt'>;

/** When an account was last of use to its holder; the day names its warning, so that a new sign-in needs a new one. */
export const LAST_USE = 'coalesce(c.last_sign_in_at, c.activated_at, c.created_at)';
export const WARNING = `'unused:' || c.id || ':' || to_char(${LAST_USE} at time zone 'UTC', 'YYYY-MM-DD')`;
export const HAS_OPEN_DEMANDE = `exists (select 1 from applications a where a.account_id = c.id
  and a.status in ('submitted','pending','awaiting_applicant'))`;

const FOUND = 'select c.id, c.status, c.last_sign_in_at as "lastSignInAt" from accounts c';

/** Accepted, and never finalised: counted from the latest acceptance. */
export function findNeverFinalised({ dataSource, now }: Deps, most: number): Promise<DueAccount[]> {
  return dataSource.query(
    `${FOUND} where c.status = 'to_activate' and not ${HAS_OPEN_DEMANDE}
       and (select max(a.decided_at) from applications a where a.account_id = c.id and a.status = 'approved')
         <= $1::timestamptz - make_interval(days => $2)
     order by c.created_at limit $3`,
    [now(), retention.neverFinalisedDays, most],
  );
}

/** Never opened, or suspended, and without any demande that is still kept. */
export function findWithoutDemande({ dataSource }: Deps, most: number): Promise<DueAccount[]> {
  return dataSource.query(
    `${FOUND} where c.status in ('applied','suspended') and c.erased_at is null
       and not exists (select 1 from applications a where a.account_id = c.id and a.erased_at is null)
     order by c.created_at limit $1`,
    [most],
  );
}

/** Not used for two years: an open one only once the day that its holder was told has come; a suspended one cannot be. */
export function findUnused({ dataSource, now }: Deps, most: number): Promise<DueAccount[]> {
  return dataSource.query(
    `${FOUND} where c.status in ('active','suspended') and not ${HAS_OPEN_DEMANDE}
       and ${LAST_USE} <= $1::timestamptz - make_interval(months => $2)
       and (c.status = 'suspended' or exists (select 1 from mail_deliveries m
         where m.cause = ${WARNING} and m.status in ('sent','abandoned')
           and (m.values->>'purgeOn')::timestamptz <= $1))
     order by ${LAST_USE} limit $3`,
    [now(), retention.unusedMonths, most],
  );
}
