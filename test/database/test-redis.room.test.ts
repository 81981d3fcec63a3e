import { expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import { openTestRedis } from '../support/redis.js';

test('the Redis of the tests keeps what it is given, evicts nothing, and forgets when told', async () => {
  const redis = await openTestRedis();
  if (!redis) return;
  const client = new Redis(redis.url);
  await client.set('key', 'value');
  expect(await client.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction']);
  await redis.flush();
  expect(await client.get('key')).toBeNull();
  client.disconnect();
  await redis.close();
});
