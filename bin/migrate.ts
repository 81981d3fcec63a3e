import { migrateQueue } from '../jobs/migrate-queue.js';
import { migrations } from '../migrations/index.js';
import { keepFirstPolicy } from '../src/applications/policy-in-force.js';
import { readMigrationEnv } from '../src/config/env.js';
import { createDataSource } from '../src/database/data-source.js';
import { grantToApplication } from '../src/database/grants.js';
import { entities } from './entities.js';
import { failClearly } from './process.js';

/** `npm run migrate`: schema, queue tables and the first policy; as the owner of the schema, run by hand or at deploy. */
async function migrate(): Promise<void> {
  const { DATABASE_URL: url, APP_ROLE: role } = readMigrationEnv();
  const dataSource = await createDataSource({ url, entities, migrations, poolSize: 2 }).initialize();
  try {
    const done = await dataSource.runMigrations();
    await migrateQueue(url);
    await keepFirstPolicy(dataSource, new Date());
    if (role !== undefined) await grantToApplication(dataSource, role);
    console.log(
      done.length === 0 ? 'The schema is up to date.' : `Applied ${String(done.length)} migrations.`,
    );
  } finally {
    await dataSource.destroy();
  }
}

await migrate().catch(failClearly);
