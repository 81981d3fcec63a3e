import { withBackend, createPostgresBackend, createRedisBackend, type Job, type Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { OutboxKind, OutboxPayloads } from '../src/outbox/enqueue.js';
import {
  openBareQueue,
  postgresPool,
  type BareQueue,
  type OpenedQueue,
  type Payload,
  type QueueSettings,
} from './bare-queue.js';
import {
  LOCK_MS,
  MAX_STALLED,
  QUEUE_NAME,
  STALLED_INTERVAL_MS,
  backoffMs,
  jobOptions,
} from './retry-policy.js';

/** One piece of work on its way to a worker. */
export type Work = { [K in OutboxKind]: { kind: K; payload: OutboxPayloads[K] } }[OutboxKind];

export type Processor = (work: Work, signal: AbortSignal | undefined) => Promise<void>;

/** The queue, whichever database carries it. */
export interface WorkQueue {
  add(work: readonly Work[]): Promise<void>;
  /** Starts a worker; it closes with the queue. @throws when PostgreSQL did not answer its first question */
  work(processor: Processor, concurrency: number): Promise<void>;
  /** @throws when the queue cannot be reached */
  ping(): Promise<void>;
  waiting(): Promise<number>;
  /** By state, and how long the oldest waiting job has waited. */
  counts(): Promise<QueueCounts>;
  /**
   * Stops taking work; what runs is given `graceMs` to end, then its signal is aborted and it goes back to the queue.
   * @param askers whoever may still ask the queue: asked while it closes, it would never answer
   */
  close(graceMs: number, askers?: Promise<unknown>): Promise<void>;
}

export interface QueueCounts {
  waiting: number;
  active: number;
  delayed: number;
  failed: number;
  oldestSeconds: number;
}

/** BullMQ on Redis when REDIS_URL is set, on PostgreSQL otherwise. One contract suite runs on both. */
export async function openQueue(settings: QueueSettings): Promise<WorkQueue> {
  return settings.redisUrl === undefined ? onPostgres(settings) : onRedis(settings, settings.redisUrl);
}

async function onPostgres(settings: QueueSettings): Promise<WorkQueue> {
  const { Worker: PgWorker } = withBackend(createPostgresBackend);
  const { databaseUrl, onError } = settings;
  const opened = openBareQueue(settings);
  await opened.ready();
  return workQueue(opened, async (run, concurrency) => {
    const connection = postgresPool(databaseUrl);
    const worker = new PgWorker<Payload, void, OutboxKind>(QUEUE_NAME, run, {
      connection,
      ...workerOptions(concurrency),
    });
    worker.on('error', onError);
    await worker.waitUntilReady();
    return { worker: worker as unknown as BareWorker, disconnect: () => connection.end() };
  });
}

async function onRedis(settings: QueueSettings, redisUrl: string): Promise<WorkQueue> {
  const { Worker: RedisWorker } = withBackend(createRedisBackend);
  const { onError } = settings;
  await refuseEviction(redisUrl, onError);
  const opened = openBareQueue(settings);
  const queue = workQueue(opened, (run, concurrency) => {
    const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
    connection.on('error', onError);
    const worker = new RedisWorker<Payload, void, OutboxKind>(QUEUE_NAME, run, {
      connection,
      ...workerOptions(concurrency),
    });
    worker.on('error', onError);
    return Promise.resolve({ worker, disconnect: () => Promise.resolve(connection.disconnect()) });
  });
  return { ...queue, ping: async () => void (await opened.redis?.ping()) };
}

/** `allkeys-lru` lost 4,380 of 6,000 jobs with no error: a Redis that may evict is refused at start. */
async function refuseEviction(redisUrl: string, onError: (error: Error) => void): Promise<void> {
  const redis = new Redis(redisUrl, { lazyConnect: true, retryStrategy: () => null });
  redis.on('error', onError);
  await redis.connect();
  const info = await redis.info('memory').finally(() => redis.disconnect());
  const policy = /maxmemory_policy:(\S+)/.exec(info)?.[1];
  if (policy !== 'noeviction') {
    throw new QueueRefused(
      `REDIS_URL: expected a Redis with maxmemory-policy noeviction, got ${policy ?? 'an unknown one'}`,
    );
  }
}

/** The Redis given would lose work. */
export class QueueRefused extends Error {
  override name = 'QueueRefused';
}

type BareWorker = Worker<Payload, void, OutboxKind>;
interface StartedWorker {
  worker: BareWorker;
  disconnect: () => Promise<void>;
}
type Run = (job: Job<Payload, void, OutboxKind>, token?: string, signal?: AbortSignal) => Promise<void>;

function workQueue(
  { queue, close }: OpenedQueue,
  startWorker: (run: Run, concurrency: number) => Promise<StartedWorker>,
): WorkQueue {
  const workers: StartedWorker[] = [];
  let closing: Promise<void> | undefined;
  const closeAll = async (graceMs: number, askers?: Promise<unknown>) => {
    await Promise.all([askers, ...workers.map((worker) => drain(worker, graceMs))]);
    await close();
  };
  return {
    add: async (work) => {
      await queue.addBulk(
        work.map(({ kind, payload }) => ({ name: kind, data: payload, opts: jobOptions(kind, payload) })),
      );
    },
    work: async (processor, concurrency) => {
      const run: Run = (job, _token, signal) =>
        processor({ kind: job.name, payload: job.data } as Work, signal);
      workers.push(await startWorker(run, concurrency));
    },
    ping: async () => void (await queue.getJobCounts('waiting')),
    waiting: () => queue.getJobCountByTypes('waiting', 'active', 'delayed', 'prioritized'),
    counts: () => countsOf(queue),
    close: (graceMs, askers) => (closing ??= closeAll(graceMs, askers)),
  };
}

async function countsOf(queue: BareQueue): Promise<QueueCounts> {
  const counts = await queue.getJobCounts('waiting', 'active', 'delayed', 'failed');
  const [oldest] = await queue.getJobs(['waiting'], 0, 0, true);
  const { waiting = 0, active = 0, delayed = 0, failed = 0 } = counts;
  return {
    ...{ waiting, active, delayed, failed },
    oldestSeconds: oldest ? Math.max(0, (Date.now() - oldest.timestamp) / 1_000) : 0,
  };
}

async function drain({ worker, disconnect }: StartedWorker, graceMs: number): Promise<void> {
  const abort = setTimeout(() => worker.cancelAllJobs('shutting down'), graceMs);
  await worker.close();
  clearTimeout(abort);
  await disconnect();
}

function workerOptions(concurrency: number) {
  return {
    concurrency,
    lockDuration: LOCK_MS,
    stalledInterval: STALLED_INTERVAL_MS,
    maxStalledCount: MAX_STALLED,
    settings: {
      backoffStrategy: (attemptsMade: number, _type?: string, error?: Error) =>
        backoffMs(attemptsMade, error),
    },
  };
}
