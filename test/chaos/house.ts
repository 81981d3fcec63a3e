import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { entities } from '../../bin/entities.js';
import { isTaken } from '../../dev/free-port.js';
import { startMailbox, type Mailbox } from '../../dev/mailbox/main.js';
import { serviceEnvironment } from '../../dev/set/environment.js';
import type { ServiceName } from '../../dev/set/service-process.js';
import { startSimulator, type Simulator } from '../../dev/simulator/main.js';
import { createDataSource } from '../../src/database/data-source.js';
import { UNHURRIED } from '../support/procedure.js';
import { findRedisProgram } from '../support/redis-program.js';
import { addressOf, prepareTemplate } from '../support/template-database.js';
import { keepAlive, type KeptAlive } from './kept-alive.js';
import { CALLS_PER_MINUTE } from './quota.js';
import { powerPostgres, type PostgresPower } from './postgres-power.js';

export type Backend = 'redis' | 'postgres';

export interface HouseOptions {
  backend: Backend;
  scenariosDir: string;
  /** How many of each; admin is one. */
  webs: number;
  workers: number;
  hasDesk: boolean;
  /** What runs in place of the worker. */
  workerProgram?: readonly string[];
  /** A folder that the logs are kept in. */
  logs?: string | undefined;
}

/** The whole house, each part a process that can be hit alone, on ports that outlive it. */
export interface House {
  sites: readonly string[];
  /** With /admin. */
  panel: string;
  services: readonly (KeptAlive & { kind: ServiceName })[];
  postgres: PostgresPower;
  /** Null where PostgreSQL carries the queue. */
  redis: (KeptAlive & { url: string }) | null;
  mailbox: Mailbox;
  simulator: Simulator;
  /** As the server's administrator; connects anew when its connections were cut. */
  dataSource: DataSource;
  /** For what reads the queue from outside. */
  databaseUrl: string;
  close(): Promise<void>;
}

const READY = { web: 'site is ready', admin: 'admin is ready', worker: 'worker is ready' } as const;
const NODE = [
  process.execPath,
  '--enable-source-maps',
  '--import',
  './dev/set/leave-with-parent.mjs',
] as const;
/** Ends Redis with us: when we vanish, even by force, `read` meets the end of the pipe. */
const GUARD = '"$@" & server=$!; read -r _; kill $server; wait $server';

export async function openHouse(options: HouseOptions): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'guichet-chaos-'));
  await chmod(folder, 0o711);
  if (options.logs !== undefined) await mkdir(options.logs, { recursive: true });
  const nextPort = ports();
  const postgres = await powerPostgres(join(folder, 'postgres'), await nextPort());
  const databases = await prepareTemplate(postgres.adminUrl, randomBytes(4).toString('hex'));
  const databaseUrl = addressOf(databases, databases.app, databases.template);
  const adminUrl = new URL(`/${databases.template}`, postgres.adminUrl).href;
  const redis = options.backend === 'redis' ? await startRedis(folder, await nextPort()) : null;
  const mailbox = await startMailbox({ smtpPort: 0, httpPort: 0 });
  const simulator = await startSimulator({ port: 0, scenariosDir: options.scenariosDir });

  const [webPort, adminPort] = [await nextPort(), await nextPort()];
  const secrets = {
    sessionSecret: randomBytes(32).toString('hex'),
    linkSecret: randomBytes(32).toString('hex'),
  };
  const given = {
    ...{
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      ...UNHURRIED,
      ...paces(),
      REGISTRY_TIMEOUT_MS: '2000',
    },
    ...(redis ? { REDIS_URL: redis.url } : {}),
  };
  const service = async (kind: ServiceName, number: number) => {
    const opsPort = await nextPort();
    const addresses = {
      databaseUrl,
      smtpUrl: mailbox.smtpUrl,
      simulatorUrl: simulator.url,
      webPort,
      adminPort,
    };
    const opsPorts = { web: opsPort, admin: opsPort, worker: opsPort };
    const env = serviceEnvironment(kind, { ...addresses, ...secrets, opsPorts }, given);
    const PORT = String(kind === 'web' && number > 0 ? await nextPort() : webPort);
    const program = (kind === 'worker' && options.workerProgram) || [`dist/bin/${kind}.js`];
    const kept = keepAlive({
      name: `${kind} ${String(number + 1)}`,
      command: [...NODE, ...program],
      env: { ...env, PORT },
      readyWords: READY[kind],
      logFile: options.logs && join(options.logs, `${kind}-${String(number + 1)}.log`),
    });
    return { ...kept, kind, site: `http://localhost:${PORT}` };
  };
  const wanted: ServiceName[] = [
    ...Array<ServiceName>(options.webs).fill('web'),
    ...Array<ServiceName>(options.workers).fill('worker'),
    ...(options.hasDesk ? ['admin' as const] : []),
  ];
  const services: (KeptAlive & { kind: ServiceName; site: string })[] = [];
  for (const [index, kind] of wanted.entries())
    services.push(await service(kind, index - wanted.indexOf(kind)));
  const dataSource = await createDataSource({
    ...{ url: adminUrl, entities, applicationName: 'guichet chaos', poolSize: 4 },
  }).initialize();

  return {
    ...{ services, postgres, redis, mailbox, simulator, dataSource, databaseUrl },
    sites: services.filter(({ kind }) => kind === 'web').map(({ site }) => site),
    panel: `http://localhost:${String(adminPort)}/admin`,
    close: async () => {
      await Promise.all(services.map((one) => one.close()));
      await Promise.all([redis?.close(), mailbox.close(), simulator.close(), dataSource.destroy()]);
      await postgres.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Fast enough for the crowd, slow enough to be reached when a backlog is worked off. */
function paces() {
  const { insee, rne, 'recherche-entreprises': recherche } = CALLS_PER_MINUTE;
  return {
    INSEE_RATE_PER_MINUTE: String(insee),
    RNE_RATE_PER_SECOND: String(rne / 60),
    RECHERCHE_ENTREPRISES_RATE_PER_SECOND: String(recherche / 60),
  };
}

async function startRedis(folder: string, port: number): Promise<KeptAlive & { url: string }> {
  const program = await findRedisProgram();
  if (program === null) throw new Error('There is no Redis here: choose --backend postgres.');
  const flags = [
    ...['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''],
    ...['--appendonly', 'yes', '--appendfsync', 'everysec', '--maxmemory-policy', 'noeviction'],
  ];
  const kept = keepAlive({
    name: 'redis',
    command: ['sh', '-c', GUARD, 'guard', program.path, ...flags],
    env: program.env,
    readyWords: 'Ready to accept connections',
  });
  return { ...kept, url: `redis://127.0.0.1:${String(port)}` };
}

/** Below those that the system hands out, so that nobody takes them while their process is down. */
function ports(): () => Promise<number> {
  let last = 15_000 + (process.pid % 10_000);
  return async () => {
    do last += 1;
    while (await isTaken(last));
    return last;
  };
}
