import type { EntityManager, QueryRunner } from 'typeorm';
import type { StockCompany, StockEstablishment } from './to-rows.js';

export type StagedTable = 'staged_companies' | 'staged_establishments';

const BATCH = 5_000;

/** Tables of this connection alone, gone with it: an import that is cut leaves nothing behind. */
export async function openStaging(runner: QueryRunner): Promise<void> {
  await runner.query(`
    drop table if exists pg_temp.staged_companies, pg_temp.staged_establishments;
    create temporary table staged_companies (like mirror_companies including constraints including indexes);
    create temporary table staged_establishments
      (like mirror_establishments including constraints including indexes);
  `);
}

/** Writes the rows of one file; the same key a second time is left out. @returns how many rows were given */
export async function stage(
  runner: QueryRunner,
  table: StagedTable,
  imageDate: string,
  rows: AsyncIterable<StockCompany | StockEstablishment>,
): Promise<number> {
  let batch: object[] = [];
  let given = 0;
  const write = async () => {
    await runner.query(
      `insert into pg_temp.${table} select * from json_populate_recordset(null::pg_temp.${table}, $1)
       on conflict do nothing`,
      [JSON.stringify(batch)],
    );
    batch = [];
  };
  for await (const row of rows) {
    given += 1;
    batch.push({ ...row, image_date: imageDate });
    if (batch.length === BATCH) await write();
  }
  await write();
  await runner.query(`analyze pg_temp.${table}`);
  return given;
}

/** Makes the mirror what is staged. @returns how many rows were added, changed or removed */
export async function mergeStaged(tx: EntityManager): Promise<number> {
  let touched = 0;
  for (const statement of [...MERGE_COMPANIES, ...MERGE_ESTABLISHMENTS]) {
    const [row] = await tx.query<{ count: number }[]>(
      `with touched as (${statement} returning 1) select count(*)::integer as count from touched`,
    );
    touched += row?.count ?? 0;
  }
  return touched;
}

const MERGE_COMPANIES = [
  `delete from mirror_companies held
   where not exists (select from pg_temp.staged_companies staged where staged.siren = held.siren)`,
  `insert into mirror_companies as held select * from pg_temp.staged_companies
   on conflict (siren) do update set
     (denomination, legal_category, state, diffusion, image_date, created_on)
     = (excluded.denomination, excluded.legal_category, excluded.state, excluded.diffusion, excluded.image_date,
        excluded.created_on)
   where held.* is distinct from excluded.*`,
];

const MERGE_ESTABLISHMENTS = [
  `delete from mirror_establishments held
   where not exists (select from pg_temp.staged_establishments staged where staged.siret = held.siret)`,
  `insert into mirror_establishments as held select * from pg_temp.staged_establishments
   on conflict (siret) do update set
     (siren, is_open, is_head_office, code_commune, commune_name, code_aprm, image_date)
     = (excluded.siren, excluded.is_open, excluded.is_head_office, excluded.code_commune, excluded.commune_name,
        excluded.code_aprm, excluded.image_date)
   where held.* is distinct from excluded.*`,
];
