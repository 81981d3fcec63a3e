import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';
import { impatientClient } from './impatient-client.js';
import { SnakeCaseNaming } from './snake-case-naming.js';

type EntityClass = new () => object;
type MigrationClass = new () => MigrationInterface;

export interface DataSourceSettings {
  url: string;
  entities: (EntityClass | EntitySchema)[];
  migrations?: MigrationClass[];
  applicationName?: string;
  poolSize?: number;
  /** How long one statement may take; thirty seconds when absent. */
  statementMs?: number;
}

/** To reach PostgreSQL: it must say no quickly, an answer with 503 is due. */
const CONNECT_MS = 2_000;
const STATEMENT_MS = 30_000;
/** PostgreSQL itself ends what takes too long; it is given a second to say so before it counts as silent. */
const SAYING_SO_MS = 1_000;

/** What every pool on PostgreSQL is opened with: nothing waits for ever. */
export function patience(statementMs = STATEMENT_MS) {
  return {
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: statementMs,
    keepAlive: true,
    Client: impatientClient(statementMs + SAYING_SO_MS),
  };
}

/** One pool on PostgreSQL. `synchronize` is off for ever: migrations are the only way the schema changes. */
export function createDataSource(settings: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url: settings.url,
    entities: settings.entities,
    migrations: settings.migrations ?? [],
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    namingStrategy: new SnakeCaseNaming(),
    applicationName: settings.applicationName ?? 'guichet',
    poolSize: settings.poolSize ?? 10,
    extra: { ...patience(settings.statementMs), idle_in_transaction_session_timeout: STATEMENT_MS },
  });
}
