import type { EntityManager } from 'typeorm';
import type { SourceAnswer } from '../registry/company.js';

/** What the RNE last answered about a SIREN, of what is kept: for any demande, or in the evidence of this one. */
export async function findLastRneAnswer(
  tx: EntityManager,
  applicationId: string,
  siren: string,
): Promise<SourceAnswer | null> {
  const rows: { answer: SourceAnswer }[] = await tx.query(
    `select answer from (
       select answer from registry_answers where siren = $2 and source = 'rne'
       union all
       select told from evidence e, jsonb_array_elements(e.content->'company'->'answers') told
       where e.application_id = $1 and e.content->'company'->>'siren' = $2 and told->>'source' = 'rne') kept(answer)
     where answer->>'kind' in ('found','absent') order by answer->>'at' desc limit 1`,
    [applicationId, siren],
  );
  return rows[0]?.answer ?? null;
}
