import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../postgres/server.js';
import type { Secrets } from './data-folder.js';

const DATABASE = 'guichet';
const OWNER = 'guichet_owner';
const APP = 'guichet_app';

/** The database of `npm start`: its schema's owner migrates it, the application's role uses it. */
export interface DevDatabase {
  url: string;
  ownerUrl: string;
  /** The role that the migrations must let in, when it is not the owner. */
  appRole: string | undefined;
  /** Whether it is ours to fill with a demo. */
  ours: boolean;
  stop(): Promise<void>;
}

/** The database whose address was given, or else the embedded one. */
export async function openDevDatabase(
  given: string | undefined,
  folder: string,
  secrets: Secrets,
): Promise<DevDatabase> {
  if (given)
    return { url: given, ownerUrl: given, appRole: undefined, ours: false, stop: async () => undefined };
  const server = await startPostgres({ folder: join(folder, 'postgres'), durable: true });
  await prepare(server.adminUrl, secrets);
  const address = (role: string, password: string) =>
    `postgres://${role}:${password}@127.0.0.1:${server.port}/${DATABASE}`;
  return {
    url: address(APP, secrets.appPassword),
    ownerUrl: address(OWNER, secrets.ownerPassword),
    appRole: APP,
    ours: true,
    stop: () => server.stop(),
  };
}

async function prepare(adminUrl: string, secrets: Secrets): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await prepareRole(client, OWNER, secrets.ownerPassword);
    await prepareRole(client, APP, secrets.appPassword);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE} owner ${OWNER}`);
  } finally {
    await client.end();
  }
}

/** The password is set each time: the secrets may have been lost and the data kept. */
async function prepareRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  await client.query(`${verb} role ${role} login password ${client.escapeLiteral(password)}`);
}
