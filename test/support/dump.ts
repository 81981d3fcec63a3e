import pg from 'pg';
import type { TestDatabase } from './database.js';

/** Every row of every table that a dump of the database would hold, one line each: « schema.table: row ». */
export async function dump({ adminUrl }: TestDatabase): Promise<string[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const everything = (await tablesOf(client)).map(
      (table) => `select '${table}: ' || t::text as line from ${table} t`,
    );
    const { rows } = await client.query<{ line: string }>(everything.join(' union all '));
    return rows.map(({ line }) => line);
  } finally {
    await client.end();
  }
}

/** The names of all tables, of the queue's schema too. */
async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** The lines in which a person is found: by any of these words, whatever the case, accents or not. */
export function tracesOf(words: readonly string[], lines: readonly string[]): string[] {
  const sought = words.flatMap((word) => [plain(word), plain(JSON.stringify(word).slice(1, -1))]);
  return lines.filter((line) => sought.some((word) => plain(line).includes(word)));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\u202f\u00a0 ]/gu, '')
    .toLowerCase();
}
