import { createPostgresBackend, createRedisBackend, withBackend, type PgPool, type Queue } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { patience } from '../src/database/data-source.js';
import type { OutboxKind, OutboxPayloads } from '../src/outbox/enqueue.js';
import { COMMAND_MS, QUEUE_NAME } from './retry-policy.js';

/** Where BullMQ keeps its tables, by its own default. */
const QUEUE_SCHEMA = 'bullmq';
const KEEP_ALIVE_MS = 10_000;

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
  /**
   * BullMQ on PostgreSQL asks for its tables once, and is refused for ever when it was refused then. Redis is not waited for.
   * @throws when PostgreSQL did not answer: begin again with another queue
   */
  ready: () => Promise<void>;
  close: () => Promise<void>;
}

/** Opens the queue without waiting for an answer: once ready, it connects again by itself when it was cut. */
export function openBareQueue({ databaseUrl, redisUrl, onError }: QueueSettings): OpenedQueue {
  if (redisUrl === undefined) {
    const { Queue: PgQueue } = withBackend(createPostgresBackend);
    const connection = postgresPool(databaseUrl);
    const opened = new PgQueue<Payload, void, OutboxKind>(QUEUE_NAME, { connection });
    const queue = opened as unknown as BareQueue;
    queue.on('error', onError);
    const close = async () => {
      await queue.close();
      await connection.end();
    };
    return { queue, redis: null, ready: async () => void (await queue.waitUntilReady()), close };
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
  return { queue, redis, ready: () => Promise.resolve(), close };
}

/**
 * How BullMQ reaches PostgreSQL; its tables are there already (`npm run migrate`). One connection of it LISTENs. Made
 * here and not by BullMQ, whose own LISTENing connection ends the process when it is lost while it opens; BullMQ hears
 * its errors. What LISTENs is silent for hours: the network is asked every few seconds whether it is still there.
 */
export function postgresPool(databaseUrl: string): PgPool {
  const pool = new pg.Pool({
    ...{ connectionString: databaseUrl, max: 5, options: `-c search_path=${QUEUE_SCHEMA}`, ...patience() },
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
  });
  return pool as unknown as PgPool;
}
