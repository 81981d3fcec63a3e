import { createPostgresBackend, createRedisBackend, withBackend, type PgPool, type Queue } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { patience } from '../src/database/data-source.js';
import type { OutboxKind, OutboxPayloads } from '../src/outbox/enqueue.js';
import { COMMAND_MS, QUEUE_NAME } from './retry-policy.js';

/** Where BullMQ keeps its tables, by its own default. */
const QUEUE_SCHEMA = 'bullmq';

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
    const connection = postgresPool(databaseUrl, onError);
    const opened = new PgQueue<Payload, void, OutboxKind>(QUEUE_NAME, { connection });
    const queue = opened as unknown as BareQueue;
    queue.on('error', onError);
    let closing: Promise<void> | undefined;
    const close = () => (closing ??= queue.close().then(() => connection.end()));
    return { queue, redis: null, close };
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

/**
 * How BullMQ reaches PostgreSQL; its tables are there already (`npm run migrate`). One connection of it LISTENs. Made
 * here and not by BullMQ, whose own LISTENing connection ends the process when it is lost while it opens.
 */
export function postgresPool(databaseUrl: string, onError: (error: Error) => void): PgPool {
  const options = `-c search_path=${QUEUE_SCHEMA}`;
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 5, options, ...patience() });
  pool.on('error', onError);
  return pool as unknown as PgPool;
}
