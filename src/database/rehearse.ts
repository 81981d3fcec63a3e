import type { DataSource, EntityManager } from 'typeorm';
import type { Deps } from './deps.js';

/**
 * Runs a gesture whole, looks at what it did, and takes all of it back: what a decision would change or why it would be
 * refused is known from the gesture itself, never from a second telling of its rules.
 * @param look sees the rows as the gesture left them
 * @throws what the gesture throws
 */
export async function rehearse<T>(
  deps: Deps,
  gesture: (deps: Deps) => Promise<unknown>,
  look: (tx: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = deps.dataSource.createQueryRunner();
  await runner.startTransaction();
  try {
    await gesture(depsWithin(deps, runner.manager));
    return await look(runner.manager);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

/** What to give a gesture so that its transaction is this one, which goes on after it. */
export function depsWithin(deps: Deps, tx: EntityManager): Deps {
  const transaction = <R>(work: (tx: EntityManager) => Promise<R>) => work(tx);
  return {
    ...deps,
    dataSource: Object.assign(Object.create(deps.dataSource) as DataSource, { transaction }),
  };
}
