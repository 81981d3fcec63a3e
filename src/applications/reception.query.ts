import type { AccountStatus } from '../accounts/account.entity.js';
import { chamber } from '../config/chamber.js';
import type { Deps } from '../database/deps.js';
import { parseSiren } from '../registry/siren.js';
import { fold } from './names.js';
import { nearSirens } from './near-sirens.js';
import { parseReference } from './reference.js';
import type { ApplicationStatus } from './status.js';

/** What the words in the box were taken for. */
export type Understood = 'reference' | 'email' | 'siren' | 'mistyped_siren' | 'name' | 'nothing';

/** A demande found, in a line of a short list. */
export interface ReceptionHit {
  applicationId: string;
  reference: string;
  firstName: string | null;
  lastName: string | null;
  companyName: string | null;
  siren: string | null;
  status: ApplicationStatus;
  accountStatus: AccountStatus;
  submittedAt: Date;
}

export interface ReceptionSearch {
  understood: Understood;
  /** Those that still wait first, then the latest. */
  hits: ReceptionHit[];
  /** More were found than are shown. */
  hasMore: boolean;
}

const MOST_HITS = 8;
const MOST_WORDS = 6;

/**
 * The demandes somebody means: by reference, e-mail, SIREN (SIRET, VAT number), or by a person's or a company's name as it
 * is said. A mistyped SIREN finds those of the numbers that look like it.
 */
export async function searchAtReception(deps: Deps, typed: string): Promise<ReceptionSearch> {
  const { understood, where, parameters } = understand(typed.replace(/\p{Cc}/gu, ' ').trim());
  if (understood === 'nothing') return { understood, hits: [], hasMore: false };
  const rows: ReceptionHit[] = await deps.dataSource.query(
    `select a.id as "applicationId", a.reference, a.first_name as "firstName", a.last_name as "lastName",
       a.company_name as "companyName", a.siren, a.status, c.status as "accountStatus", a.submitted_at as "submittedAt"
     from applications a join accounts c on c.id = a.account_id
     where a.erased_at is null and (${where})
     order by a.status in ('submitted','pending','awaiting_applicant') desc, a.submitted_at desc
     limit ${String(MOST_HITS + 1)}`,
    parameters,
  );
  return { understood, hits: rows.slice(0, MOST_HITS), hasMore: rows.length > MOST_HITS };
}

interface Understanding {
  understood: Understood;
  where: string;
  parameters: unknown[];
}

function understand(typed: string): Understanding {
  const reference = parseReference(chamber.referencePrefix, typed);
  if (reference !== null)
    return { understood: 'reference', where: 'a.reference = $1', parameters: [reference] };
  if (typed.includes('@'))
    return { understood: 'email', where: 'c.email = $1', parameters: [typed.toLowerCase()] };
  const siren = parseSiren(typed);
  if (siren.ok) return { understood: 'siren', where: 'a.siren = $1', parameters: [siren.siren] };
  if (/\d/.test(typed) && siren.problem !== 'not_digits') {
    const near = nearSirens(typed.replace(/\D/g, '').slice(0, 10));
    return { understood: 'mistyped_siren', where: 'a.siren = any($1)', parameters: [near] };
  }
  return byName(typed);
}

/** « Anne Le Goff », « Le Goff Anne », « Le Goff » or a company: any split of the words into last and first name. */
function byName(typed: string): Understanding {
  const words = typed
    .split(/\s+/)
    .filter((word) => fold(word) !== '')
    .slice(0, MOST_WORDS);
  if (words.join('').length < 2) return { understood: 'nothing', where: 'false', parameters: [] };
  const splits = words.flatMap((_, at) => [
    [words.slice(at), words.slice(0, at)],
    ...(at === 0 ? [] : [[words.slice(0, at), words.slice(at)]]),
  ]);
  const parameters = [words.join(' '), ...splits.flat().map((part = []) => part.join(' '))];
  const named = splits.map(
    (_, i) =>
      `(search_fold(a.last_name) like search_fold($${String(2 * i + 2)}) || '%'
        and coalesce(search_fold(a.first_name), '') like search_fold($${String(2 * i + 3)}) || '%')`,
  );
  const where = [`search_fold(a.company_name) like search_fold($1) || '%'`, ...named].join(' or ');
  return { understood: 'name', where, parameters };
}
