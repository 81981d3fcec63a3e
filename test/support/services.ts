import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../dev/postgres/server.js';
import { dropTemplate, prepareTemplate } from './template-database.js';

/**
 * What one run of the tests shares, kept by a process of its own: when the run ends, even by force, the pipe
 * that joins them closes and everything here is put away.
 */
const givenUrl = process.env['DATABASE_URL'];
const folder = givenUrl ? undefined : await mkdtemp(join(tmpdir(), 'guichet-tests-'));
const server = folder ? await startOwn(folder) : undefined;
const adminUrl = server?.adminUrl ?? String(givenUrl);
const databases = await prepareTemplate(adminUrl, randomBytes(4).toString('hex'));
process.stdout.write(`${JSON.stringify(databases)}\n`);

process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.stdin.resume();
process.stdin.once('end', () => void putAway());

async function startOwn(ownFolder: string) {
  await chmod(ownFolder, 0o711);
  return startPostgres({ folder: ownFolder, durable: false });
}

async function putAway(): Promise<void> {
  if (server) await server.stop();
  else await dropTemplate(databases);
  if (folder) await rm(folder, { recursive: true, force: true });
  process.exit(0);
}
