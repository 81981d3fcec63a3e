import {
  withBackend,
  createPostgresBackend,
  createRedisBackend,
  type Job,
  type Queue,
  type Worker,
} from 'bullmq';
import { Redis } from 'ioredis';
import { patience } from '../src/database/data-source.js';
import type { OutboxKind, OutboxPayloads } from '../src/outbox/enqueue.js';
import {
  LOCK_MS,
  COMMAND_MS,
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
  /** Starts a worker; it closes with the queue. */
  work(processor: Processor, concurrency: number): void;
  /** @throws when the queue cannot be reached */
  ping(): Promise<void>;
  waiting(): Promise<number>;
  /** By state, and how long the oldest waiting job has waited. */
  counts(): Promise<QueueCounts>;
  /** Stops taking work; what runs is given `graceMs` to end, then its signal is aborted and it goes back to the queue. */
  close(graceMs: number): Promise<void>;
}

export interface QueueCounts {
  waiting: number;
  active: number;
  delayed: number;
  failed: number;
  oldestSeconds: number;
}

export interface QueueSettings {
  databaseUrl: string;
  redisUrl: string | undefined;
  onError: (error: Error) => void;
}

/** BullMQ on Redis when REDIS_URL is set, on PostgreSQL otherwise. One contract suite runs on both. */
export async function openQueue(settings: QueueSettings): Promise<WorkQueue> {
  return settings.redisUrl === undefined ? onPostgres(settings) : onRedis(settings, settings.redisUrl);
}

function onPostgres({ databaseUrl, onError }: QueueSettings): WorkQueue {
  const { Queue: PgQueue, Worker: PgWorker } = withBackend(createPostgresBackend);
  const connection = { connectionString: databaseUrl, max: 4, migrate: false, ...patience() };
  const queue = new PgQueue<Work['payload'], void, OutboxKind>(QUEUE_NAME, { connection });
  return workQueue(queue as unknown as BareQueue, onError, (run, concurrency) => {
    const worker = new PgWorker<Work['payload'], void, OutboxKind>(QUEUE_NAME, run, {
      connection,
      ...workerOptions(concurrency),
    });
    return worker as unknown as BareWorker;
  });
}

async function onRedis({ onError }: QueueSettings, redisUrl: string): Promise<WorkQueue> {
  const { Queue: RedisQueue, Worker: RedisWorker } = withBackend(createRedisBackend);
  const producer = new Redis(redisUrl, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    lazyConnect: true,
    commandTimeout: COMMAND_MS,
  });
  producer.on('error', onError);
  await refuseEviction(producer);
  const queue = new RedisQueue<Work['payload'], void, OutboxKind>(QUEUE_NAME, { connection: producer });
  const opened = workQueue(queue, onError, (run, concurrency) => {
    const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
    connection.on('error', onError);
    const worker = new RedisWorker<Work['payload'], void, OutboxKind>(QUEUE_NAME, run, {
      connection,
      ...workerOptions(concurrency),
    });
    worker.on('closed', () => connection.disconnect());
    return worker;
  });
  const close = async (graceMs: number) => {
    await opened.close(graceMs);
    producer.disconnect();
  };
  return { ...opened, close, ping: async () => void (await producer.ping()) };
}

/** `allkeys-lru` lost 4,380 of 6,000 jobs with no error: a Redis that may evict is refused at start. */
async function refuseEviction(redis: Redis): Promise<void> {
  await redis.connect();
  const info = await redis.info('memory');
  const policy = /maxmemory_policy:(\S+)/.exec(info)?.[1];
  if (policy !== 'noeviction') {
    redis.disconnect();
    throw new QueueRefused(
      `REDIS_URL: expected a Redis with maxmemory-policy noeviction, got ${policy ?? 'an unknown one'}`,
    );
  }
}

/** The Redis given would lose work. */
export class QueueRefused extends Error {
  override name = 'QueueRefused';
}

type BareQueue = Queue<Work['payload'], void, OutboxKind>;
type BareWorker = Worker<Work['payload'], void, OutboxKind>;
type Run = (
  job: Job<Work['payload'], void, OutboxKind>,
  token?: string,
  signal?: AbortSignal,
) => Promise<void>;

function workQueue(
  queue: BareQueue,
  onError: (error: Error) => void,
  startWorker: (run: Run, concurrency: number) => BareWorker,
): WorkQueue {
  const workers: BareWorker[] = [];
  queue.on('error', onError);
  return {
    add: async (work) => {
      await queue.addBulk(
        work.map(({ kind, payload }) => ({ name: kind, data: payload, opts: jobOptions(kind, payload) })),
      );
    },
    work: (processor, concurrency) => {
      const run: Run = (job, _token, signal) =>
        processor({ kind: job.name, payload: job.data } as Work, signal);
      const worker = startWorker(run, concurrency);
      worker.on('error', onError);
      workers.push(worker);
    },
    ping: async () => void (await queue.getJobCounts('waiting')),
    waiting: () => queue.getJobCountByTypes('waiting', 'active', 'delayed', 'prioritized'),
    counts: () => countsOf(queue),
    close: async (graceMs) => {
      await Promise.all(workers.map((worker) => drain(worker, graceMs)));
      await queue.close();
    },
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

async function drain(worker: BareWorker, graceMs: number): Promise<void> {
  const abort = setTimeout(() => worker.cancelAllJobs('shutting down'), graceMs);
  await worker.close();
  clearTimeout(abort);
}

function workerOptions(concurrency: number) {
  return {
    concurrency,
    lockDuration: LOCK_MS,
    stalledInterval: STALLED_INTERVAL_MS,
    maxStalledCount: MAX_STALLED,
    settings: { backoffStrategy: (attemptsMade: number) => backoffMs(attemptsMade) },
  };
}
