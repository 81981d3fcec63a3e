import { migrateQueue } from '../jobs/migrate-queue.js';
import { migrations } from '../migrations/index.js';
import { keepFirstPolicy } from '../src/applications/policy-in-force.js';
import { createDataSource } from '../src/database/data-source.js';
import { grantToApplication } from '../src/database/grants.js';
import { entities } from './entities.js';

/** An index over years of rows takes its time. */
const STATEMENT_MS = 30 * 60_000;

/**
 * Brings a database up to date: schema, the queue's own tables, the first policy, rights of the application's role.
 * @param url connects as the owner of the schema
 * @param role the role the application connects with, when it is another one
 * @returns the names of the migrations applied now
 */
export async function migrateSchema(url: string, role?: string): Promise<string[]> {
  const dataSource = await createDataSource({
    ...{ url, entities, migrations, poolSize: 2, statementMs: STATEMENT_MS },
  }).initialize();
  try {
    const applied = await dataSource.runMigrations();
    await migrateQueue(url);
    await keepFirstPolicy(dataSource, new Date());
    if (role !== undefined) await grantToApplication(dataSource, role);
    return applied.map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
}
