import { readMigrationEnv } from '../src/config/env.js';
import { migrateSchema } from './migrate-schema.js';
import { failClearly } from './process.js';

/** `npm run migrate`: as the owner of the schema, run by hand or at each deploy. */
async function migrate(): Promise<void> {
  const { DATABASE_URL: url, APP_ROLE: role } = readMigrationEnv();
  const applied = await migrateSchema(url, role);
  console.log(applied.length === 0 ? 'The schema is up to date.' : `Applied: ${applied.join(', ')}.`);
}

await migrate().catch(failClearly);
