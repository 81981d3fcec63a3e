import { createPostgresBackend, createRedisBackend, withBackend, type Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { patience } from '../src/database/data-source.js';
import type { OutboxKind, OutboxPayloads } from '../src/outbox/enqueue.js';
import { COMMAND_MS, QUEUE_NAME } from './retry-policy.js';

export type Payload = OutboxPayloads[OutboxKind];
export type BareQueue = Queue<Payload, void, OutboxKind>;

export interface QueueSettings {
  databaseUrl: string;
  redisUrl: string | undefined;
  onError: (error: Error) => void;
}

/** BullMQ's own queue; `redis` is the connection it asks over, where Redis carries it. */
export interface OpenedQueue {
  queue: BareQueue;
  redis: Redis | null;
  close: () => Promise<void>;
}

/** Opens the queue without waiting for an answer: it connects by itself, and again when it was cut. */
export function openBareQueue({ databaseUrl, redisUrl, onError }: QueueSettings): OpenedQueue {
  if (redisUrl === undefined) {
    const { Queue: PgQueue } = withBackend(createPostgresBackend);
    const connection = postgresConnection(databaseUrl);
    const opened = new PgQueue<Payload, void, OutboxKind>(QUEUE_NAME, { connection });
    const queue = opened as unknown as BareQueue;
    queue.on('error', onError);
    return { queue, redis: null, close: () => queue.close() };
  }
  const { Queue: RedisQueue } = withBackend(createRedisBackend);
  const redis = new Redis(redisUrl, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    lazyConnect: true,
    commandTimeout: COMMAND_MS,
  });
  redis.on('error', onError);
  const queue = new RedisQueue<Payload, void, OutboxKind>(QUEUE_NAME, { connection: redis });
  queue.on('error', onError);
  const close = async () => {
    await queue.close();
    redis.disconnect();
  };
  return { queue, redis, close };
}

/** How BullMQ reaches PostgreSQL; its tables are there already (`npm run migrate`). */
export function postgresConnection(databaseUrl: string) {
  return { connectionString: databaseUrl, max: 4, migrate: false, ...patience() };
}
