import { randomBytes } from 'node:crypto';
import { freePort } from '../../dev/free-port.js';
import { startMailbox, type Mailbox } from '../../dev/mailbox/main.js';
import { serviceEnvironment } from '../../dev/set/environment.js';
import { SERVICES, type ServiceName } from '../../dev/set/service-process.js';
import { startSimulator, type Simulator } from '../../dev/simulator/main.js';
import { openTestDatabase, type TestDatabase } from './database.js';
import { runningService, type RunningService } from './running-process.js';

export interface SetOptions {
  /** Settings of the processes that differ from those of `npm start`. */
  env?: NodeJS.ProcessEnv;
  /** Which processes to start; the others can be started later. */
  services?: readonly ServiceName[];
  /** A folder of more scenarios for the simulated registers. */
  scenariosDir?: string;
}

/** The whole house, running for one test file on a database of its own. */
export interface RunningSet extends Record<ServiceName, RunningService> {
  site: string;
  /** With /admin. */
  panel: string;
  database: TestDatabase;
  mailbox: Mailbox;
  simulator: Simulator;
  close(): Promise<void>;
}

/** Starts mailbox, simulated registers, then the built web, admin and worker, on free ports. */
export async function startSet(options: SetOptions = {}): Promise<RunningSet> {
  const database = await openTestDatabase();
  const mailbox = await startMailbox({ smtpPort: 0, httpPort: 0 });
  const simulator = await startSimulator({
    port: 0,
    ...(options.scenariosDir ? { scenariosDir: options.scenariosDir } : {}),
  });
  const addresses = {
    databaseUrl: database.url,
    smtpUrl: mailbox.smtpUrl,
    simulatorUrl: simulator.url,
    webPort: await freePort(),
    adminPort: await freePort(),
    opsPorts: { web: await freePort(), admin: await freePort(), worker: await freePort() },
    sessionSecret: randomBytes(32).toString('hex'),
    linkSecret: randomBytes(32).toString('hex'),
  };
  const given = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...options.env };
  const service = (name: ServiceName) => runningService(name, serviceEnvironment(name, addresses, given));
  const services = { web: service('web'), admin: service('admin'), worker: service('worker') };
  const close = async () => {
    await Promise.all(SERVICES.map((name) => services[name].stop()));
    await Promise.all([mailbox.close(), simulator.close()]);
    await database.close();
  };
  try {
    await Promise.all((options.services ?? SERVICES).map((name) => services[name].start()));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    ...services,
    site: `http://localhost:${addresses.webPort}`,
    panel: `http://localhost:${addresses.adminPort}/admin`,
    database,
    mailbox,
    simulator,
    close,
  };
}
