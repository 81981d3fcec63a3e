import type { DataSource } from 'typeorm';

/**
 * Holds a subject on a connection of its own, in no transaction. The death of its process frees it at once, a process
 * that is frozen keeps it; it is lost with its connection, so whoever needs more than that keeps a lease beside it.
 * @param subject what is held, e.g. `mail:<id>`; only its hash reaches the database
 * @returns lets go; null when another holds it
 */
export async function holdSubject(
  dataSource: DataSource,
  subject: string,
): Promise<(() => Promise<void>) | null> {
  const session = dataSource.createQueryRunner();
  const connection = (await session.connect()) as { end(): Promise<void> };
  const ask = async (lock: string) => {
    try {
      const rows: unknown = await session.query(`select ${lock}(hashtextextended($1, 0)) as done`, [subject]);
      return (rows as { done: boolean }[])[0]?.done === true;
    } catch (error) {
      // Whether it holds the lock is not known: it is ended, so that the pool lends it to nobody.
      void connection.end().catch(() => undefined);
      await session.release();
      throw error;
    }
  };
  if (!(await ask('pg_try_advisory_lock'))) {
    await session.release();
    return null;
  }
  return async () => {
    await ask('pg_advisory_unlock').then(
      () => session.release(),
      () => undefined,
    );
  };
}
