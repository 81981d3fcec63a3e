import type { DataSource, EntityManager } from 'typeorm';

/** Runs a gesture in one transaction: all of it is kept, or none. No mail and no HTTP call belongs inside. */
export function inTransaction<T>(
  dataSource: DataSource,
  gesture: (tx: EntityManager) => Promise<T>,
): Promise<T> {
  return dataSource.transaction(gesture);
}

/** Reads several things as they were at one instant; writes nothing. */
export function inSnapshot<T>(dataSource: DataSource, read: (tx: EntityManager) => Promise<T>): Promise<T> {
  return dataSource.transaction('REPEATABLE READ', read);
}

/**
 * Makes whoever works on the same subject wait until this transaction ends.
 * @param subject what is locked, e.g. `siren:732829320`; only its hash reaches the database
 */
export async function lockSubject(tx: EntityManager, subject: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [subject]);
}
