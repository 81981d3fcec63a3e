import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../../dev/free-port.js';
import type { RedisProgram } from './redis-program.js';

export interface TestRedis {
  url: string;
  /** Loses everything, as a Redis without a memory of its own does when it restarts. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** What BullMQ asks of a Redis that must not forget. */
const FLAGS = [
  ...['--appendonly', 'yes', '--appendfsync', 'everysec'],
  ...['--maxmemory-policy', 'noeviction', '--save', ''],
  ...['--bind', '127.0.0.1', '--loglevel', 'warning'],
];
/** Ends the server with the test: when we vanish, even by force, `read` meets the end of the pipe. */
const GUARD = '"$@" & server=$!; read -r _; kill $server; wait $server';

/**
 * A Redis for one test file: the given one, the machine's, or Debian's.
 * @returns null, after one printed line, when none can be had and none is required
 */
export async function openTestRedis(): Promise<TestRedis | null> {
  const given = process.env['REDIS_URL'];
  if (given) return describe(given, async () => undefined);
  const program = JSON.parse(process.env['GUICHET_TEST_REDIS'] ?? 'null') as RedisProgram | null;
  if (program) return startOwn(program);
  const message =
    'No Redis here (REDIS_URL, redis-server on the PATH, or apt-get): its half of the tests is left out.';
  if (process.env['GUICHET_REQUIRE_REDIS'] === '1') throw new Error(message);
  console.warn(message);
  return null;
}

async function startOwn(program: RedisProgram): Promise<TestRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-redis-'));
  const port = await freePort();
  const child = spawn(
    'sh',
    ['-c', GUARD, 'guard', program.path, ...FLAGS, '--port', String(port), '--dir', folder],
    { env: program.env, stdio: ['pipe', 'ignore', 'inherit'] },
  );
  const ended = new Promise((resolve) => child.once('close', resolve));
  return describe(`redis://127.0.0.1:${port}`, async () => {
    child.stdin.end();
    await ended;
    await rm(folder, { recursive: true, force: true });
  });
}

async function describe(url: string, close: () => Promise<void>): Promise<TestRedis> {
  const ask = async (work: (client: Redis) => Promise<unknown>) => {
    const client = new Redis(url, { retryStrategy: () => 20, maxRetriesPerRequest: 250 });
    // Refused until the server listens; the retries above judge how long that may last.
    client.on('error', () => undefined);
    await work(client).finally(() => client.disconnect());
  };
  await ask((client) => client.ping());
  return { url, flush: () => ask((client) => client.flushdb()), close };
}
