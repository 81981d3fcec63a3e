import type { Deps } from '../database/deps.js';

/** SQL: no demande that is kept, and no form that waits, is about the SIREN of the answer `r`. */
const IS_ABOUT_NOBODY = `
  not exists (select 1 from applications a where a.siren = r.siren or a.replaced_by = r.siren)
  and not exists (select 1 from signups s where s.siren = r.siren)`;

/**
 * What the registers answered about SIRENs that nobody here is concerned with any more, since a demande was erased while
 * they were being asked.
 */
export async function forgetAnswersAbout(
  { dataSource }: Pick<Deps, 'dataSource'>,
  sirens: readonly string[],
): Promise<void> {
  await dataSource.query(`delete from registry_answers r where r.siren = any($1) and ${IS_ABOUT_NOBODY}`, [
    sirens,
  ]);
}

/** The same, of every SIREN. */
export async function forgetAnswersOfNobody({ dataSource }: Pick<Deps, 'dataSource'>): Promise<void> {
  await dataSource.query(`delete from registry_answers r where ${IS_ABOUT_NOBODY}`);
}
