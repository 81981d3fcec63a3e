import type { DataSource, EntityManager } from 'typeorm';
import type { EvidenceContent } from '../evidence.entity.js';

/** The evidence of the last decision that the rules took on a demande. */
export interface StoredVerdict {
  applicationId: string;
  reference: string;
  content: EvidenceContent | null;
  keptAt: Date;
  /** When the demande was submitted, as the database writes it: to the microsecond, which a Date would lose. */
  submittedAt: string;
}

/** The last demande already read. */
export interface StoredVerdictCursor {
  submittedAt: string;
  applicationId: string;
}

/** The demandes that the rules decided, the newest first, from the one after `cursor`. */
export function readStoredVerdicts(
  source: DataSource | EntityManager,
  cursor: StoredVerdictCursor | null,
  limit: number,
): Promise<StoredVerdict[]> {
  return source.query(
    `select a.id as "applicationId", a.reference, a.submitted_at::text as "submittedAt", e.content, e.created_at as "keptAt"
     from (select id, reference, submitted_at from applications a
       where ($1::timestamptz is null or (submitted_at, id) < ($1, $2::uuid)) and ${DECIDED_BY_RULES}
       order by submitted_at desc, id desc limit $3) a
     cross join lateral (select evidence_id from decisions where application_id = a.id and rule_row is not null
       order by sequence desc limit 1) d
     join evidence e on e.id = d.evidence_id
     order by a.submitted_at desc, a.id desc`,
    [cursor?.submittedAt ?? null, cursor?.applicationId ?? null, limit],
  );
}

/** How many there are, `atMost` at most. */
export async function countStoredVerdicts(
  source: DataSource | EntityManager,
  atMost: number,
): Promise<number> {
  const rows: { count: number }[] = await source.query(
    `select count(*)::int as count from (select 1 from applications a where ${DECIDED_BY_RULES} limit $1) found`,
    [atMost],
  );
  return rows[0]?.count ?? 0;
}

const DECIDED_BY_RULES =
  'exists (select 1 from decisions d where d.application_id = a.id and d.rule_row is not null)';
