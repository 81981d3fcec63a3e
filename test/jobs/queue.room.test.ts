import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { randomUUID } from 'node:crypto';
import { openQueue, QueueRefused, type Work, type WorkQueue } from '../../jobs/queue.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { openTestRedis, type TestRedis } from '../support/redis.js';
import { eventually } from '../support/eventually.js';

let database: TestDatabase;
let redis: TestRedis | null;
beforeAll(async () => {
  database = await openTestDatabase();
  redis = await openTestRedis();
});
afterAll(async () => {
  await redis?.close();
  await database.close();
});

const check = (applicationId: string = randomUUID()): Work => ({
  kind: 'check-application',
  payload: { applicationId },
});
const idOf = ({ payload }: Work) => Object.values(payload)[0];

describe.each(['postgresql', 'redis'] as const)('the queue on %s', (backend) => {
  const open: WorkQueue[] = [];
  const queue = async () => {
    if (backend === 'redis' && redis === null) return null;
    const opened = await openQueue({
      databaseUrl: database.url,
      redisUrl: backend === 'redis' ? redis?.url : undefined,
      onError: () => undefined,
    });
    open.push(opened);
    return opened;
  };
  afterEach(async () => {
    await Promise.all(open.splice(0).map((opened) => opened.close(100)));
  });

  test('hands each piece of work to a worker, in order', async () => {
    const opened = await queue();
    if (!opened) return;
    const done: unknown[] = [];
    const work = [check(), check(), check()];
    await opened.add(work);
    await opened.work(async (taken) => void done.push(idOf(taken)), 1);
    await eventually(() => expect(done).toEqual(work.map(idOf)));
  });

  test('asked twice for the same work while it waits, does it once', async () => {
    const opened = await queue();
    if (!opened) return;
    const done: unknown[] = [];
    const [one, other] = [check(), check()];
    await opened.add([one, one]);
    await opened.add([one, other]);
    await opened.work(async (taken) => void done.push(idOf(taken)), 1);
    await eventually(() => expect(done).toContain(idOf(other)));
    expect(done).toEqual([idOf(one), idOf(other)]);
  });

  test('tries failed work again', async () => {
    const opened = await queue();
    if (!opened) return;
    let tries = 0;
    await opened.add([check()]);
    await opened.work(async () => {
      tries += 1;
      if (tries === 1) throw new Error('the first time fails');
    }, 1);
    await eventually(() => expect(tries).toBe(2));
  });

  test('closing, aborts what does not end in time and gives it back to the queue', async () => {
    const first = await queue();
    const second = await queue();
    if (!first || !second) return;
    const work = check();
    const seen: string[] = [];
    await first.add([work]);
    await first.work(
      (_taken, signal) =>
        new Promise((_resolve, reject) => {
          seen.push('began');
          signal?.addEventListener('abort', () => reject(new Error('aborted')));
        }),
      1,
    );
    await eventually(() => expect(seen).toEqual(['began']));
    await first.close(50);
    await second.work(async (taken) => void seen.push(String(idOf(taken))), 1);
    await eventually(() => expect(seen).toEqual(['began', idOf(work)]));
  });
});

test('refuses at start a Redis that may evict jobs', async () => {
  if (redis === null) return;
  const client = new Redis(redis.url);
  await client.config('SET', 'maxmemory-policy', 'allkeys-lru');
  const opening = openQueue({ databaseUrl: database.url, redisUrl: redis.url, onError: () => undefined });
  await expect(opening).rejects.toThrow(QueueRefused);
  await client.config('SET', 'maxmemory-policy', 'noeviction');
  client.disconnect();
});
