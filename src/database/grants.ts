import type { DataSource } from 'typeorm';

/** Tables to which an application role may only add. */
const APPEND_ONLY = ['decisions', 'listed_company_changes'];

/**
 * Lets a role that owns nothing work: rows of every table, except that some can only be added and read.
 * Run after the migrations, by the schema's owner; runs twice without harm.
 * @param role an existing role of PostgreSQL
 */
export async function grantToApplication(dataSource: DataSource, role: string): Promise<void> {
  const name = `"${role.replaceAll('"', '""')}"`;
  for (const schema of ['public', 'bullmq']) {
    await dataSource.query(`grant usage on schema ${schema} to ${name}`);
    await dataSource.query(
      `grant select, insert, update, delete on all tables in schema ${schema} to ${name}`,
    );
    await dataSource.query(`grant usage, select on all sequences in schema ${schema} to ${name}`);
    await dataSource.query(`grant execute on all functions in schema ${schema} to ${name}`);
  }
  for (const table of APPEND_ONLY) {
    await dataSource.query(`revoke update, delete, truncate on ${table} from ${name}`);
  }
  await dataSource.query(`revoke insert, update, delete on migrations from ${name}`);
}
