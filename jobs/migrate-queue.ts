import { runMigrations } from 'bullmq';
import pg from 'pg';

/** Brings BullMQ's own tables (schema `bullmq`) up to date; runs twice without harm. */
export async function migrateQueue(databaseUrl: string): Promise<void> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 1,
    options: '-c search_path=bullmq,public',
  });
  try {
    await runMigrations(pool);
  } finally {
    await pool.end();
  }
}
