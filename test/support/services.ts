import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../dev/postgres/server.js';
import { dropTemplate, prepareTemplate } from './template-database.js';

/**
 * What one run of the tests shares, kept by a process of its own: when the run ends, even by force, the pipe
 * that joins them closes and everything here is put away.
 */
const givenUrl = process.env['DATABASE_URL'];
const server = givenUrl ? undefined : await startOwn();
const adminUrl = server?.adminUrl ?? String(givenUrl);
const databases = await prepareTemplate(adminUrl, randomBytes(4).toString('hex'));
process.stdout.write(`${JSON.stringify(databases)}\n`);

process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.stdin.resume();
process.stdin.once('end', () => void putAway());

/** The folder must let through the identity that the server runs as. */
async function startOwn() {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-tests-'));
  await chmod(folder, 0o711);
  return startPostgres({ folder, durable: false });
}

async function putAway(): Promise<void> {
  if (server) await server.destroy();
  else await dropTemplate(databases);
  process.exit(0);
}
