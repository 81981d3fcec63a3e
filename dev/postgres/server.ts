import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../free-port.js';
import { findBinaries } from './binaries.js';
import { choosePlace, type Place } from './place.js';
import { forgetDeadPostmaster, readPostmaster } from './postmaster-file.js';
import { makeOwnFolder, runAs, serverIdentity, type Identity } from './unprivileged.js';

const PATIENCE_MS = 10_000;
const PAUSE_MS = 300;

export interface ServerOptions {
  /** Holds the data, the superuser's password and the log. */
  folder: string;
  /** False for tests: faster, and lost with the machine. */
  durable: boolean;
  /** Any free one when absent. */
  port?: number;
}

export interface PostgresServer {
  port: number;
  /** The superuser, on the maintenance database. */
  adminUrl: string;
  stop(): Promise<void>;
  /** Ends it as a loss of power does: nothing is finished, nothing is closed. */
  crash(): Promise<void>;
  /** The number of its first process, which all the others descend from; undefined while it is down. */
  pid(): Promise<number | undefined>;
  /** Stops it and removes its data, wherever they lie. */
  destroy(): Promise<void>;
}

interface Cluster extends Place {
  identity: Identity | undefined;
  data: string;
  password: string;
  durable: boolean;
  port: number | undefined;
}

/** Starts the embedded PostgreSQL on this folder, or takes over the one that already runs on it. */
export async function startPostgres(options: ServerOptions): Promise<PostgresServer> {
  const { folder, durable } = options;
  const identity = serverIdentity();
  const place = await choosePlace(await findBinaries(), folder, identity);
  await mkdir(place.folder, { recursive: true });
  const password = await readOrMakePassword(join(place.folder, 'password'));
  const data = join(place.folder, 'data');
  const cluster: Cluster = { ...place, identity, data, password, durable, port: options.port };
  if (!existsSync(join(cluster.data, 'PG_VERSION'))) await initialise(cluster);
  const port = await startPatiently(cluster);
  return {
    port,
    adminUrl: adminUrl(port, password),
    stop: () => stop(cluster, durable ? 'fast' : 'immediate'),
    crash: () => stop(cluster, 'immediate'),
    pid: async () => (await readPostmaster(data))?.pid,
    destroy: async () => {
      await stop(cluster, 'immediate');
      for (const path of [cluster.folder, folder]) await rm(path, { recursive: true, force: true });
    },
  };
}

async function readOrMakePassword(file: string): Promise<string> {
  if (existsSync(file)) return readFile(file, 'utf8');
  const password = randomBytes(24).toString('hex');
  await writeFile(file, password, { mode: 0o600 });
  return password;
}

async function initialise(cluster: Cluster): Promise<void> {
  await rm(cluster.data, { recursive: true, force: true });
  await makeOwnFolder(cluster.data, cluster.identity);
  const passwordFile = join(cluster.folder, 'initdb-password');
  await writeFile(passwordFile, cluster.password, { mode: 0o600 });
  if (cluster.identity) await chown(passwordFile, cluster.identity.uid, cluster.identity.gid);
  const { code, output } = await runAs(cluster.identity, join(cluster.programs, 'bin', 'initdb'), [
    `--pgdata=${cluster.data}`,
    `--pwfile=${passwordFile}`,
    ...['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C.UTF-8'],
    ...(cluster.durable ? [] : ['--no-sync']),
  ]);
  await rm(passwordFile);
  if (code !== 0)
    throw new Error(`The embedded PostgreSQL could not prepare its data folder: ${lastLine(output)}`);
}

/** After a kill -9 the dead server's children, and its shared memory, linger for a few seconds. */
async function startPatiently(cluster: Cluster): Promise<number> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const running = await readPostmaster(cluster.data);
    if (running && (await answers(running.port, cluster.password))) return running.port;
    if (!running) await forgetDeadPostmaster(cluster.data);
    const port = cluster.port ?? (await freePort());
    const { code, output } = await start(cluster, port);
    if (code === 0) return port;
    if (Date.now() > deadline) {
      throw new Error(
        `The embedded PostgreSQL did not start: ${lastLine(output)} (log: ${logFile(cluster)})`,
      );
    }
    await pause(PAUSE_MS);
  }
}

function start(cluster: Cluster, port: number) {
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    // TCP only: a socket's path may be too long for the system, its default folder may be closed to us.
    "unix_socket_directories=''",
    'max_connections=200',
    'timezone=UTC',
    ...(cluster.durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
  return runAs(cluster.identity, join(cluster.programs, 'bin', 'pg_ctl'), [
    ...['start', '--wait', '--silent', `--timeout=${PATIENCE_MS / 1000}`],
    `--pgdata=${cluster.data}`,
    `--log=${logFile(cluster)}`,
    `--options=${settings.map((setting) => `-c ${setting}`).join(' ')}`,
  ]);
}

async function stop(cluster: Cluster, mode: 'fast' | 'immediate'): Promise<void> {
  await runAs(cluster.identity, join(cluster.programs, 'bin', 'pg_ctl'), [
    ...['stop', '--wait', '--silent', '--mode', mode],
    `--pgdata=${cluster.data}`,
  ]);
}

async function answers(port: number, password: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: adminUrl(port, password),
    connectionTimeoutMillis: 2_000,
  });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function adminUrl(port: number, password: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}

/** Inside the data folder, the only one that the server's identity may write to. */
function logFile(cluster: Cluster): string {
  return join(cluster.data, 'server.log');
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? 'no explanation';
}
