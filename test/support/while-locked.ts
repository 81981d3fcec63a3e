import type { DataSource, EntityManager } from 'typeorm';
import { eventually } from './eventually.js';

const WAITING = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;

/**
 * Lets a gesture begin while a transaction holds what it will need, and ends the transaction once the gesture waits: it
 * has read what was true before, and writes after.
 * @returns what the gesture gives
 */
export async function whileLocked<T>(
  dataSource: DataSource,
  hold: (tx: EntityManager) => Promise<unknown>,
  gesture: () => Promise<T>,
): Promise<T> {
  const runner = dataSource.createQueryRunner();
  await runner.startTransaction();
  try {
    await hold(runner.manager);
    const begun = gesture();
    begun.catch(() => undefined);
    await eventually(async () => {
      if ((await dataSource.query<unknown[]>(WAITING)).length === 0)
        throw new Error('the gesture does not wait');
    });
    await runner.commitTransaction();
    return await begun;
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
}
