import { Gauge } from 'prom-client';
import type { Waiting } from '../jobs/backlog.query.js';
import type { QueueCounts } from '../jobs/queue.js';

export interface BacklogReaders {
  backlog: () => Promise<Waiting[]>;
  queue: () => Promise<QueueCounts>;
}

/**
 * Gauges of what waits: in PostgreSQL, and in the queue.
 * @returns reads them anew; what cannot be read is left out and counted as unknown, never shown with an old value
 */
export function backlogMetrics({ backlog, queue }: BacklogReaders): () => Promise<void> {
  const waiting = gauge('guichet_waiting', 'What waits in PostgreSQL, by kind.', ['kind']);
  const oldest = gauge('guichet_waiting_oldest_seconds', 'How long the oldest of a kind has waited.', [
    'kind',
  ]);
  const jobs = gauge('guichet_queue_jobs', 'Jobs in the queue, by state.', ['state']);
  const jobAge = gauge('guichet_queue_oldest_seconds', 'How long the oldest waiting job has waited.', []);
  const isKnown = gauge('guichet_backlog_known', '1 where this part could be read.', ['part']);

  const readBacklog = async () => {
    for (const { kind, count, oldestSeconds } of await backlog()) {
      waiting.set({ kind }, count);
      oldest.set({ kind }, oldestSeconds);
    }
  };
  const readQueue = async () => {
    const { oldestSeconds, ...states } = await queue();
    for (const [state, count] of Object.entries(states)) jobs.set({ state }, count);
    jobAge.set(oldestSeconds);
  };
  // Unknown until read: one that never answers must not keep its last value.
  const read = async (part: string, reading: () => Promise<void>) => {
    isKnown.set({ part }, 0);
    await reading().then(
      () => isKnown.set({ part }, 1),
      () => undefined,
    );
  };
  return async () => {
    [waiting, oldest, jobs, jobAge].forEach((one) => one.reset());
    await Promise.all([read('database', readBacklog), read('queue', readQueue)]);
  };
}

function gauge<L extends string>(name: string, help: string, labelNames: L[]): Gauge<L> {
  return new Gauge({ name, help, labelNames });
}
