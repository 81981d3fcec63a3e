import type { DataSource } from 'typeorm';
import { readEnv } from '../../src/config/env.js';
import { registryFromEnv } from '../../src/registry/create-registry.js';
import type { FindCompany } from '../../src/registry/find-company.js';

/** The registers of the simulator, at full speed. */
export function demoRegistry(simulatorUrl: string, dataSource: DataSource): FindCompany {
  const anySecret = '0'.repeat(32);
  const env = readEnv({
    DATABASE_URL: 'postgres://not-used',
    SMTP_URL: 'smtp://not-used',
    MAIL_FROM: 'ne-pas-repondre@guichet.invalid',
    PUBLIC_URL: 'http://localhost',
    ADMIN_URL: 'http://localhost',
    SESSION_SECRET: anySecret,
    LINK_SECRET: anySecret,
    INSEE_API_URL: `${simulatorUrl}/insee`,
    INSEE_API_KEY: 'simulated-key',
    INSEE_RATE_PER_MINUTE: '60000',
    RNE_API_URL: `${simulatorUrl}/rne`,
    RNE_RATE_PER_SECOND: '1000',
    RNE_USERNAME: 'simulated-user',
    RNE_PASSWORD: 'simulated-password',
    RECHERCHE_ENTREPRISES_URL: `${simulatorUrl}/recherche-entreprises`,
    RECHERCHE_ENTREPRISES_RATE_PER_SECOND: '1000',
  });
  const query = <T>(sql: string, parameters?: unknown[]) => dataSource.query<T[]>(sql, parameters);
  const nobody = () => undefined;
  return registryFromEnv(env, query, () => new Date(), nobody).findCompany;
}
