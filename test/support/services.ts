import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../dev/postgres/server.js';
import { findRedisProgram } from './redis-program.js';
import { dropTemplate, prepareTemplate } from './template-database.js';

/**
 * What one run of the tests shares, kept by a process of its own: when the run ends, even by force, the pipe
 * that joins them closes and everything here is put away.
 */
const runEnded = once(process.stdin.resume(), 'end');
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);

const givenUrl = process.env['DATABASE_URL'];
const server = givenUrl ? undefined : await startOwn();
const adminUrl = server?.adminUrl ?? String(givenUrl);
const [databases, redis] = await Promise.all([
  prepareTemplate(adminUrl, randomBytes(4).toString('hex')),
  process.env['REDIS_URL'] ? null : findRedisProgram(),
]);
tell({ GUICHET_TEST_DATABASES: JSON.stringify(databases), GUICHET_TEST_REDIS: JSON.stringify(redis) });

await runEnded;
if (server) await server.destroy();
else await dropTemplate(databases);
process.exit(0);

/** The folder must let through the identity that the server runs as. */
async function startOwn() {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-tests-'));
  await chmod(folder, 0o711);
  return startPostgres({ folder, durable: false }).catch(async (error: unknown) => {
    await rm(folder, { recursive: true, force: true });
    throw error;
  });
}

/** One line for the run: the variables that its tests will read. */
function tell(variables: Record<string, string>): void {
  process.stdout.write(`${JSON.stringify(variables)}\n`);
}
