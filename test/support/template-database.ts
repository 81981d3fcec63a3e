import pg from 'pg';
import { migrateSchema } from '../../bin/migrate-schema.js';

/** The addresses every test file starts from; `run` sets this run's names apart from another's. */
export interface TestDatabases {
  run: string;
  adminUrl: string;
  template: string;
  owner: string;
  app: string;
  password: string;
}

/**
 * Makes the database that all others are copied from, migrated once by a role that owns it, for an application
 * role that owns nothing.
 */
export async function prepareTemplate(adminUrl: string, run: string): Promise<TestDatabases> {
  const databases = {
    run,
    adminUrl,
    template: `guichet_test_${run}_template`,
    owner: `guichet_test_${run}_owner`,
    app: `guichet_test_${run}_app`,
    password: run,
  };
  await asAdmin(databases, async (client) => {
    await client.query(`create role ${databases.owner} login password '${run}'`);
    await client.query(`create role ${databases.app} login password '${run}'`);
    await client.query(`grant ${databases.owner} to current_user`);
    await client.query(`create database ${databases.template} owner ${databases.owner}`);
  });
  await migrate(databases);
  return databases;
}

/** Removes every database and role of this run from a server that is not ours to stop. */
export async function dropTemplate(databases: TestDatabases): Promise<void> {
  await asAdmin(databases, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [`guichet_test_${databases.run}_`],
    );
    for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
    await client.query(`drop role ${databases.app}`);
    await client.query(`drop role ${databases.owner}`);
  });
}

/** The address of one database of the run, seen by one of its roles. */
export function addressOf(databases: TestDatabases, role: string, database: string): string {
  const url = new URL(databases.adminUrl);
  url.username = role;
  url.password = databases.password;
  url.pathname = `/${database}`;
  return url.href;
}

/** Lends a connection of the server's administrator. */
export async function asAdmin<T>(
  { adminUrl }: TestDatabases,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function migrate(databases: TestDatabases): Promise<string[]> {
  return migrateSchema(addressOf(databases, databases.owner, databases.template), databases.app);
}
