import type { DataSource, QueryRunner } from 'typeorm';

/** A holder that has said nothing for so long is frozen, or gone. */
const FROZEN_MS = 15_000;

/**
 * Runs a task unless another worker is at it. The lock lives in a transaction on a connection of its own, which does
 * nothing but say now and then that its process is alive: PostgreSQL ends the session of one that is silent, and the
 * lock with it. A session lock would be held for as long as its process is frozen.
 * @returns false when another worker has it
 * @throws what the task throws, or that the lock was lost meanwhile
 */
export async function runAlone(
  dataSource: DataSource,
  task: { name: string; run: () => Promise<unknown> },
  frozenMs = FROZEN_MS,
): Promise<boolean> {
  const session = dataSource.createQueryRunner();
  try {
    await session.startTransaction();
    if (!(await takeLock(session, task.name, frozenMs))) return false;
    const beat = setInterval(() => {
      session.query('select 1').catch(() => clearInterval(beat));
    }, frozenMs / 5);
    try {
      await task.run();
    } finally {
      clearInterval(beat);
    }
    await session.commitTransaction();
    return true;
  } finally {
    if (session.isTransactionActive && !session.isReleased) await session.rollbackTransaction();
    await session.release();
  }
}

async function takeLock(session: QueryRunner, name: string, frozenMs: number): Promise<boolean> {
  const rows = (await session.query(
    `select set_config('idle_in_transaction_session_timeout', $2, true),
       pg_try_advisory_xact_lock(hashtextextended($1, 0)) as mine`,
    [`schedule:${name}`, String(frozenMs)],
  )) as { mine: boolean }[];
  return rows[0]?.mine === true;
}
