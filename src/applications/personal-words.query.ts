import type { Deps } from '../database/deps.js';

/** What a password of an account must not be made of: its address, the names and the SIRENs that its holder gave. */
export async function findPersonalWords({ dataSource }: Deps, accountId: string): Promise<string[]> {
  const rows: { word: string }[] = await dataSource.query(
    `select distinct word from (
       select unnest(array[email, first_name, last_name]) as word from accounts where id = $1
       union all
       select unnest(array[siren, first_name, last_name]) from applications where account_id = $1
       union all
       select unnest(array[siren, first_name, last_name]) from signups where account_id = $1) words
     where word is not null`,
    [accountId],
  );
  return rows.map(({ word }) => word);
}
