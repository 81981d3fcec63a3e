/** Runs what it is given one after the other, in the order it was asked. */
export type InTurn = <T>(work: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

/**
 * A line in which each waits for the one before, whatever became of it.
 * @returns a function that rejects with the signal's reason, and does nothing, when the wait was given up meanwhile
 */
export function oneAtATime(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work, signal) => {
    const mine = last.then(() => {
      signal?.throwIfAborted();
      return work();
    });
    last = mine.catch(() => undefined);
    return mine;
  };
}
