import type { Profile } from '../accounts/profile.js';
import type { Reason } from '../applications/reasons.js';
import type { DataSource } from 'typeorm';
import { inSnapshot } from '../database/transaction.js';
import { countedBetween, countedQuery } from './counted/counted.query.js';
import { STOCKS, type Slice } from './slice.js';

/** One of the very files that a number counts. */
export interface CountedFile {
  applicationId: string;
  reference: string;
  firstName: string | null;
  lastName: string | null;
  companyName: string | null;
  profile: Profile;
  departement: string | null;
  /** Of the decision counted, or of the demande where none is. */
  reason: Reason | null;
  by: string | null;
  /** When what is counted happened. */
  at: Date;
}

export interface CountedFiles {
  /** The number of the figure, counted again. */
  total: number;
  files: CountedFile[];
  page: number;
  pages: number;
}

export const FILES_PER_PAGE = 50;

/** @param slice with its days @param page from 1 */
export function findCountedFiles(
  dataSource: DataSource,
  slice: Slice & { from: string; to: string },
  page: number,
): Promise<CountedFiles> {
  const parameters = [
    ...countedBetween(slice.from, slice.to),
    ...[slice.reasons ?? null, slice.by ?? null, slice.details ?? null],
    ...[slice.departement ?? null, slice.profile ?? null],
  ];
  return inSnapshot(dataSource, async (tx) => {
    const sums: { total: number }[] = await tx.query(
      `select coalesce(sum(weight), 0)::integer as total from (${countedQuery(slice.kind)}) one where ${IN_SLICE}`,
      parameters,
    );
    const total = sums[0]?.total ?? 0;
    const files: CountedFile[] = await tx.query(linesOf(slice), [
      ...parameters,
      FILES_PER_PAGE,
      (page - 1) * FILES_PER_PAGE,
    ]);
    return { total, files, page, pages: Math.max(1, Math.ceil(total / FILES_PER_PAGE)) };
  });
}

/** The same conditions as `isIn`. */
const IN_SLICE = `($5::text[] is null or coalesce(reason, '') = any($5)) and ($6::text is null or by = $6)
  and ($7::text[] is null or coalesce(detail, '') = any($7))
  and ($8::text is null or departement = $8) and ($9::text is null or profile = $9)`;

/** A stock holds each demande once; what happened is listed as often as it did. The latest come first. */
function linesOf({ kind }: Slice): string {
  const each = STOCKS.includes(kind) ? '' : ', at, reason, by';
  return `with listed as (
      select application_id, max(at) as at, min(reason) as reason, min(by) as by
      from (${countedQuery(kind)}) one where ${IN_SLICE}
      group by application_id${each} having sum(weight) > 0
      order by max(at) desc, application_id limit $10 offset $11)
    select a.id as "applicationId", a.reference, a.first_name as "firstName", a.last_name as "lastName",
      a.company_name as "companyName", a.profile, a.departement, coalesce(l.reason, a.reason) as reason, l.by, l.at
    from listed l join applications a on a.id = l.application_id order by l.at desc, a.id`;
}
