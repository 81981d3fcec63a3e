/**
 * Does the same to each in turn: one that fails keeps no other from being done.
 * @param named what an error is told under; an id, never a name
 * @throws AggregateError of all that failed, once every one was tried
 */
export async function eachByItself<T>(
  all: readonly T[],
  named: (one: T) => string,
  work: (one: T) => Promise<unknown>,
): Promise<void> {
  const failures: Error[] = [];
  for (const one of all) {
    try {
      await work(one);
    } catch (cause) {
      failures.push(new Error(`${named(one)} failed`, { cause }));
    }
  }
  if (failures.length > 0) {
    throw new AggregateError(failures, `${String(failures.length)} of ${String(all.length)} failed`);
  }
}
