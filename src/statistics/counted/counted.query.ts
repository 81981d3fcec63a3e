import { isWorkingDay } from '../../config/working-days.js';
import { chamber } from '../../config/chamber.js';
import { addDays } from '../period.js';
import type { CountedKind } from '../slice.js';
import { answered } from './answered.query.js';
import { approvedAccount } from './approved-account.query.js';
import { decided } from './decided.query.js';
import { handled } from './handled.query.js';
import { openCompanyCraft, openCompanyEpci } from './open-company.query.js';
import { received } from './received.query.js';
import { reexamined } from './reexamined.query.js';
import { refusedRegion } from './refused-region.query.js';
import { sampledRefusal } from './sampled-refusal.query.js';
import { settled } from './settled.query.js';
import { waiting } from './waiting.query.js';

const QUERIES: Readonly<Record<CountedKind, string>> = {
  received,
  decided,
  answered,
  settled,
  waiting,
  refused_region: refusedRegion,
  reexamined,
  sampled_refusal: sampledRefusal,
  approved_account: approvedAccount,
  open_company_craft: openCompanyCraft,
  open_company_epci: openCompanyEpci,
  handled,
};

/** Where the registers name no département, and where they name one of another region. */
export const UNKNOWN_DEPARTEMENT = 'unknown';
export const OTHER_DEPARTEMENT = 'elsewhere';

const KNOWN = chamber.departements.map((code) => `'${code}'`).join(',');

/**
 * What is counted of one kind, a row each, between two instants: `day`, `departement` (the chamber's, `elsewhere` or
 * `unknown`), `profile`, `reason`, `by`, `detail`, `delay`, `weight`, `application_id`, `at`.
 * Its parameters are those of `countedBetween`.
 */
export function countedQuery(kind: CountedKind): string {
  return `with calendar as (select $3::date as first_day, $4::integer[] as numbers),
    counted as (${QUERIES[kind]})
    select day, case when departement in (${KNOWN}) then departement
        when departement is null then '${UNKNOWN_DEPARTEMENT}' else '${OTHER_DEPARTEMENT}' end as departement,
      profile, reason, by, detail, delay, weight, application_id, at from counted`;
}

/** Parameters `$1` to `$4` of `countedQuery`, for the days from the first to the last, both counted. */
export function countedBetween(from: string, to: string): [string, string, string, number[]] {
  const firstDay = addDays(from, -DAYS_LOOKED_BACK);
  return [parisMidnight(from), parisMidnight(addDays(to, 1)), firstDay, workedUpTo(firstDay, to)];
}

/** Nobody waited longer; a delay that began before it is not known. */
const DAYS_LOOKED_BACK = 1_000;

/** PostgreSQL reads it as an instant, summer time included. */
function parisMidnight(day: string): string {
  return `${day} 00:00:00 Europe/Paris`;
}

const known = new Map<string, boolean>();

/** For each day from the first to the last, how many were worked up to and with it. */
function workedUpTo(first: string, last: string): number[] {
  const numbers: number[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const isWorked = known.get(day) ?? isWorkingDay(new Date(`${day}T12:00:00Z`));
    known.set(day, isWorked);
    numbers.push((numbers.at(-1) ?? 0) + (isWorked ? 1 : 0));
  }
  return numbers;
}
