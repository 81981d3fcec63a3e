import pg from 'pg';
import { seedMany } from '../../dev/seed/many/seed-many.js';
import type { World } from './world.js';

/** Fills a test's database with invented demandes of the two years before its clock. */
export async function seededMany({ database, clock }: World, applications: number, seed = 1): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    await seedMany(database.dataSource, client, { applications, seed, until: clock.now() });
    await client.query('analyze');
  } finally {
    await client.end();
  }
}
