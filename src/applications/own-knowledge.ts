import type { EntityManager } from 'typeorm';
import { chamber } from '../config/chamber.js';
import { parisDay } from '../config/paris-day.js';
import { answerOf, type Company } from '../registry/company.js';
import type { Application } from './application.entity.js';
import { speaksAgainstCraft } from './facts/craft.js';
import { findLastRneAnswer } from './rne-before.query.js';
import { wasAccepted } from './reverification.js';
import { rneSilentSince } from './rne-silence.js';
import type { ListEntry, OwnKnowledge } from './verdict.js';

const MINUTE_MS = 60_000;

/** What our own tables know of a demande. Run under the lock on its SIREN, so that two siblings cannot both pass. */
export async function readOwnKnowledge(
  tx: EntityManager,
  application: Application,
  company: Company | null,
  now: Date,
): Promise<OwnKnowledge> {
  const sirens = [...new Set([application.siren, company?.siren])].filter((one) => one != null);
  const silentSince = rneSilentSince(application, company, now);
  return {
    listed: await findListed(tx, sirens, now),
    hasSibling: !(await wasAccepted(tx, application)) && (await hasSibling(tx, application.id, sirens)),
    notFoundChecks: application.notFoundChecks + (isRecheckDone(application, company, now) ? 1 : 0),
    restartDeclared: application.restartDeclaredAt !== null,
    rneUnreachableMinutes: (now.getTime() - (silentSince ?? now).getTime()) / MINUTE_MS,
    rneSaidNo: company !== null && (await hasRneSaidNo(tx, application.id, company, now)),
  };
}

/** Asked of what is kept only where the RNE does not answer now. */
async function hasRneSaidNo(
  tx: EntityManager,
  applicationId: string,
  company: Company,
  now: Date,
): Promise<boolean> {
  const answer = answerOf(company, 'rne');
  if (answer !== undefined && answer.kind !== 'unavailable') return false;
  const before = await findLastRneAnswer(tx, applicationId, company.siren);
  return before !== null && speaksAgainstCraft(before, company, chamber.region, parisDay(now));
}

/** A re-check that fell due is done once INSEE itself has answered that it still does not know the SIREN. */
function isRecheckDone({ reason, recheckAt }: Application, company: Company | null, now: Date): boolean {
  const isDue = reason === 'siren_not_found_yet' && recheckAt !== null && recheckAt <= now;
  return isDue && company !== null && answerOf(company, 'insee')?.kind === 'absent';
}

/** Under a redirection (row 7) the chamber may know the company by either number. */
async function findListed(tx: EntityManager, sirens: string[], now: Date): Promise<ListEntry | null> {
  const rows: ListedRow[] = await tx.query(
    `select kind, contact_names, email_domain from listed_companies
     where siren = any($1) and valid_from <= ($2::timestamptz at time zone 'Europe/Paris')::date
       and (valid_until is null or valid_until >= ($2::timestamptz at time zone 'Europe/Paris')::date)
     order by kind, created_at`,
    [sirens, now],
  );
  const [first] = rows;
  if (!first) return null;
  return {
    kind: first.kind,
    contactNames: rows.flatMap((row) => row.contact_names),
    emailDomains: rows.flatMap((row) => row.email_domain ?? []),
  };
}

interface ListedRow {
  kind: 'client' | 'partner';
  contact_names: { firstName: string; lastName: string }[];
  email_domain: string | null;
}

/**
 * Row 22: another demande on the SIREN, or on one that INSEE replaces by it, is approved, or an open account holds one
 * that was not turned away. Asked for whoever comes second only: an accepted demande was there before.
 */
async function hasSibling(tx: EntityManager, applicationId: string, sirens: string[]): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `select 1 from applications other join accounts holder on holder.id = other.account_id
     where (other.siren = any($1) or other.replaced_by = any($1)) and other.id <> $2
       and (other.status = 'approved'
         or (other.status in ('submitted','pending','awaiting_applicant')
             and holder.status in ('to_activate','active')))
     limit 1`,
    [sirens, applicationId],
  );
  return rows.length > 0;
}
