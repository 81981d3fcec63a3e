import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { entities } from '../../bin/entities.js';
import { createDataSource } from '../../src/database/data-source.js';
import { addressOf, asAdmin, type TestDatabases } from './template-database.js';

/** A migrated, empty database of one's own. */
export interface TestDatabase {
  /** As the application sees it: a role that is neither superuser nor owner. */
  url: string;
  /** As its owner sees it: may change the schema. */
  adminUrl: string;
  /** Connected as the application. */
  dataSource: DataSource;
  close(): Promise<void>;
}

/** Gives a test file its own database, in the state the migrations leave it; `close` removes it. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const databases = readDatabases();
  const name = `guichet_test_${databases.run}_${randomBytes(6).toString('hex')}`;
  await asAdmin(databases, (client) =>
    client.query(`create database ${name} template ${databases.template} owner ${databases.owner}`),
  );
  const url = addressOf(databases, databases.app, name);
  const dataSource = await createDataSource({ url, entities, applicationName: 'guichet-tests' }).initialize();
  return {
    url,
    adminUrl: addressOf(databases, databases.owner, name),
    dataSource,
    close: async () => {
      if (dataSource.isInitialized) await dataSource.destroy();
      await asAdmin(databases, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

function readDatabases(): TestDatabases {
  const text = process.env['GUICHET_TEST_DATABASES'];
  if (!text) throw new Error('Only room and scenario tests have a database: name the file *.room.test.ts.');
  return JSON.parse(text) as TestDatabases;
}
