import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';
import { SnakeCaseNaming } from './snake-case-naming.js';

type EntityClass = new () => object;
type MigrationClass = new () => MigrationInterface;

export interface DataSourceSettings {
  url: string;
  entities: (EntityClass | EntitySchema)[];
  migrations?: MigrationClass[];
  applicationName?: string;
  poolSize?: number;
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
    connectTimeoutMS: 2_000,
    extra: { idle_in_transaction_session_timeout: 30_000, statement_timeout: 30_000 },
  });
}
