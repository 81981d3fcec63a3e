import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { step } from './bootstrap/progress.mjs';
import { startMailbox } from './mailbox/main.js';
import { serviceEnvironment, type SetAddresses } from './set/environment.js';
import { becomesHealthy, SERVICES, type ServiceName } from './set/service-process.js';
import { startSimulator } from './simulator/main.js';
import { openDataFolder, readOrMakeSecrets } from './start/data-folder.js';
import { isEmpty, openDevDatabase, type DevDatabase } from './start/dev-database.js';
import { givenSettings } from './start/given-settings.js';
import { keepRunning, type KeptService } from './start/keep-running.js';
import { logLine, type Speaker } from './start/log-line.js';
import { migrate } from './start/migrate.js';
import { choosePorts, type Ports } from './start/ports.js';
import { Refusal } from './start/refusal.js';
import { lockDataFolder } from './start/run-lock.js';
import { announce, banner, readDemoLogins } from './start/running-file.js';
import { Interrupted, Shutdown } from './start/shutdown.js';

const HEALTHY_WITHIN_MS = 60_000;

/** `npm start`: everything the house needs on one machine, until Ctrl-C. What the environment gives is used as is. */
export async function start(): Promise<void> {
  const shutdown = new Shutdown((line) => say('guichet', line));
  try {
    await startAll(shutdown, givenSettings(process.env));
    await shutdown.requested;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
  } finally {
    await shutdown.closeAll();
  }
}

async function startAll(shutdown: Shutdown, given: NodeJS.ProcessEnv): Promise<void> {
  const dataFolder = await openDataFolder(given['GUICHET_DATA_DIR'] ?? 'var');
  process.env['GUICHET_DATA_DIR'] = dataFolder;
  await shutdown.start(lockDataFolder(dataFolder), (unlock) => unlock());
  const secrets = await readOrMakeSecrets(dataFolder);
  const ports = await choosePorts(given, (line) => say('guichet', line));
  const database = await shutdown.start(
    step('Opening the database', () => openDevDatabase(given['DATABASE_URL'], dataFolder, secrets)),
    (opened) => opened.stop(),
  );
  const { mailbox, simulator } = await startNeighbours(shutdown, given, ports, dataFolder);
  const addresses: SetAddresses = {
    databaseUrl: database.url,
    smtpUrl: mailbox?.smtpUrl ?? given['SMTP_URL'] ?? '',
    simulatorUrl: simulator?.url,
    webPort: ports.web,
    adminPort: ports.admin,
    opsPorts: { web: ports.webOps, admin: ports.adminOps, worker: ports.workerOps },
    sessionSecret: secrets.sessionSecret,
    linkSecret: secrets.linkSecret,
  };
  await prepareDatabase(database, serviceEnvironment('worker', addresses, given));
  shutdown.checkpoint();
  await startServices(shutdown, addresses, given);
  const { PUBLIC_URL, ADMIN_URL } = serviceEnvironment('web', addresses, given);
  const running = {
    site: PUBLIC_URL ?? '',
    panel: `${ADMIN_URL}/admin`,
    mailbox: mailbox?.url ?? null,
    smtp: addresses.smtpUrl,
    simulator: simulator?.url ?? null,
    ops: {
      web: opsUrl(addresses, 'web'),
      admin: opsUrl(addresses, 'admin'),
      worker: opsUrl(addresses, 'worker'),
    },
    logins: await readDemoLogins(dataFolder),
  };
  await shutdown.start(announce(dataFolder, running), (withdraw) => withdraw());
  console.log(
    `\n${banner(running)}\n\n  Ctrl-C stops everything; what was entered stays in ${dataFolder}.\n`,
  );
}

/** The mailbox and the registers, unless real ones were given. */
async function startNeighbours(
  shutdown: Shutdown,
  given: NodeJS.ProcessEnv,
  ports: Ports,
  dataFolder: string,
) {
  const mailbox = given['SMTP_URL']
    ? undefined
    : await shutdown.start(
        startMailbox({
          smtpPort: ports.smtp,
          httpPort: ports.mailbox,
          file: join(dataFolder, 'mailbox.jsonl'),
        }),
        (opened) => opened.close(),
      );
  const realRegisters = ['INSEE_API_URL', 'RNE_API_URL', 'RECHERCHE_ENTREPRISES_URL'].every(
    (name) => given[name],
  );
  const simulator = realRegisters
    ? undefined
    : await shutdown.start(startSimulator({ port: ports.simulator }), (opened) => opened.close());
  return { mailbox, simulator };
}

/** Migrations are run once per build: asking them costs a second that every other start is spared. */
async function prepareDatabase(database: DevDatabase, env: NodeJS.ProcessEnv): Promise<void> {
  const build = await readFile('dist/.built', 'utf8');
  if (database.migratedBy !== build) {
    const role = database.appRole ? { APP_ROLE: database.appRole } : {};
    await step('Migrating the database', () => migrate({ ...env, DATABASE_URL: database.ownerUrl, ...role }));
    await database.noteMigratedBy(build);
  }
  const mayFill = database.ours || env['GUICHET_DEMO'] === '1';
  if (mayFill && (await isEmpty(database.url))) {
    // The heart of the service is loaded for the first start only.
    const { seed } = await import('./start/seed-demo.js');
    await step('Filling it with a demo', () => seed(database.url));
  }
}

async function startServices(
  shutdown: Shutdown,
  addresses: SetAddresses,
  given: NodeJS.ProcessEnv,
): Promise<void> {
  const services = SERVICES.map((name) =>
    keepRunning(name, serviceEnvironment(name, addresses, given), (line) => say(name, line)),
  );
  const together = async () => {
    await Promise.all(services.map((service) => service.stop()));
  };
  await shutdown.start(Promise.resolve(), together);
  const healthy = Promise.all(services.map((service) => waitFor(service, addresses)));
  await step('Starting web, admin and worker', () => Promise.race([healthy, shutdown.requested]));
  shutdown.checkpoint();
}

async function waitFor(service: KeptService, addresses: SetAddresses): Promise<void> {
  const { name } = service.current();
  const healthy = await becomesHealthy(opsUrl(addresses, name), service.current(), HEALTHY_WITHIN_MS);
  if (!healthy) throw new Refusal(`The ${name} process did not start: its lines above say why.`);
}

function opsUrl({ opsPorts }: SetAddresses, name: ServiceName): string {
  return `http://127.0.0.1:${opsPorts[name]}`;
}

function say(speaker: Speaker, line: string): void {
  const onScreen = process.stdout.isTTY;
  console.log(`${onScreen ? '\r\u001b[K' : ''}${logLine(speaker, line, onScreen)}`);
}
