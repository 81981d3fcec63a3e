import type { DataSource, EntityManager } from 'typeorm';

const afterwards = new WeakMap<EntityManager, (() => void)[]>();

/**
 * Runs a gesture in one transaction: all of it is kept, or none. No mail and no HTTP call belongs inside.
 * Where PostgreSQL broke a deadlock at its expense, nothing was kept: it is run once more.
 */
export async function inTransaction<T>(
  dataSource: DataSource,
  gesture: (tx: EntityManager) => Promise<T>,
): Promise<T> {
  let opened: EntityManager | undefined;
  const run = () => dataSource.transaction((tx) => gesture((opened = tx)));
  // A gesture within a larger one, or a rehearsal, is not kept yet, and cannot be run again by itself.
  const isWithin = () => opened?.queryRunner?.isTransactionActive === true;
  const result = await run().catch((error: unknown) => {
    if (!hasLostRace(error) || isWithin()) throw error;
    return run();
  });
  if (opened && !isWithin()) afterwards.get(opened)?.forEach((note) => note());
  return result;
}

/** Deadlock, or serialisation failure. */
function hasLostRace(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '40P01' || error.code === '40001');
}

/** Notes something in this process once what the transaction did is kept; never when it is taken back. */
export function afterCommit(tx: EntityManager, note: () => void): void {
  afterwards.set(tx, [...(afterwards.get(tx) ?? []), note]);
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
