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
  return async () => {
    [waiting, oldest, jobs, jobAge].forEach((one) => one.reset());
    const parts = { database: readBacklog(), queue: readQueue() };
    for (const [part, read] of Object.entries(parts))
      isKnown.set({ part }, await read.then(() => 1).catch(() => 0));
  };
}

function gauge<L extends string>(name: string, help: string, labelNames: L[]): Gauge<L> {
  return new Gauge({ name, help, labelNames });
}
