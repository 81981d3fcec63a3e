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
  /** The build whose migrations it has been through, when we know. */
  migratedBy: string | undefined;
  noteMigratedBy(build: string): Promise<void>;
  stop(): Promise<void>;
}

/** The database whose address was given, or else the embedded one. */
export async function openDevDatabase(
  given: string | undefined,
  folder: string,
  secrets: Secrets,
): Promise<DevDatabase> {
  if (given) return suppliedDatabase(given);
  const server = await startPostgres({ folder: join(folder, 'postgres'), durable: true });
  const migratedBy = await withClient(server.adminUrl, (client) => prepare(client, secrets));
  const address = (role: string, password: string) =>
    `postgres://${role}:${password}@127.0.0.1:${server.port}/${DATABASE}`;
  return {
    url: address(APP, secrets.appPassword),
    ownerUrl: address(OWNER, secrets.ownerPassword),
    appRole: APP,
    ours: true,
    migratedBy,
    noteMigratedBy: (build) => withClient(server.adminUrl, (client) => note(client, build)),
    stop: () => server.stop(),
  };
}

/** Whether nobody, applicant or staff, is known to it yet. */
export function isEmpty(url: string): Promise<boolean> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ empty: boolean }>(
      'select not exists (select from accounts) and not exists (select from staff_members) as empty',
    );
    return rows[0]?.empty === true;
  });
}

function suppliedDatabase(url: string): DevDatabase {
  const nothing = async () => undefined;
  const unknown = { appRole: undefined, migratedBy: undefined, noteMigratedBy: nothing };
  return { url, ownerUrl: url, ours: false, stop: nothing, ...unknown };
}

/** @returns what was noted on the database itself, so that the note never outlives it */
async function prepare(client: pg.Client, secrets: Secrets): Promise<string | undefined> {
  await prepareRole(client, OWNER, secrets.ownerPassword);
  await prepareRole(client, APP, secrets.appPassword);
  const { rows } = await client.query<{ note: string | null }>(
    `select shobj_description(oid, 'pg_database') as note from pg_database where datname = $1`,
    [DATABASE],
  );
  if (rows.length === 0) await client.query(`create database ${DATABASE} owner ${OWNER}`);
  return rows[0]?.note ?? undefined;
}

/** The password is set each time: the secrets may have been lost and the data kept. */
async function prepareRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  await client.query(`${verb} role ${role} login password ${client.escapeLiteral(password)}`);
}

async function note(client: pg.Client, build: string): Promise<void> {
  await client.query(`comment on database ${DATABASE} is ${client.escapeLiteral(build)}`);
}

async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
