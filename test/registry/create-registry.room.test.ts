import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSimulator, type Simulator } from '../../dev/simulator/main.js';
import { readEnv, type Env } from '../../src/config/env.js';
import type { Query } from '../../src/database/query.js';
import { registryFromEnv } from '../../src/registry/create-registry.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { alarms, now } from './world.js';

const BAKERY = '999980402';

let database: TestDatabase;
let simulator: Simulator;
let query: Query;
beforeAll(async () => {
  [database, simulator] = await Promise.all([openTestDatabase(), startSimulator({ port: 0, clock: now })]);
  query = (sql, parameters) => database.dataSource.query(sql, parameters);
});
afterAll(async () => {
  await Promise.all([database.close(), simulator.close()]);
});

describe('the registers as the settings want them', () => {
  test('are all asked, at their own addresses, with their keys', async () => {
    const { heard, onAlarm } = alarms();
    const keys = { INSEE_API_KEY: 'key', RNE_USERNAME: 'guichet', RNE_PASSWORD: 'secret' };
    const registry = registryFromEnv(env(keys), query, now, onAlarm);
    const { answers } = await registry.findCompany(BAKERY);
    expect(answers.map(({ source, kind }) => `${source} ${kind}`)).toEqual([
      'insee found',
      'rne found',
      'recherche-entreprises found',
      'mirror unavailable',
    ]);
    expect([registry.notConfigured, heard]).toEqual([[], []]);
    expect(await query('select token is not null as kept from register_tokens')).toEqual([{ kept: true }]);
  });

  test('a source without its key is left out, and says so', async () => {
    const registry = registryFromEnv(env({}), query, now, alarms().onAlarm);
    expect(registry.notConfigured).toEqual(['insee', 'rne']);
    const { answers } = await registry.findCompany(BAKERY);
    expect(answers.slice(0, 2)).toMatchObject([{ cause: 'not_configured' }, { cause: 'not_configured' }]);
  });
});

function env(more: NodeJS.ProcessEnv): Env {
  return readEnv({
    DATABASE_URL: 'postgres://localhost/guichet',
    SMTP_URL: 'smtp://localhost',
    MAIL_FROM: 'ne-pas-repondre@example.fr',
    PUBLIC_URL: 'https://comptes.example.fr',
    ADMIN_URL: 'https://guichet.example.fr',
    SESSION_SECRET: 's'.repeat(32),
    LINK_SECRET: 'l'.repeat(32),
    REGISTRY_SOURCES: 'insee,rne,recherche-entreprises,mirror',
    INSEE_API_URL: `${simulator.url}/insee`,
    INSEE_RATE_PER_MINUTE: '60000',
    RNE_API_URL: `${simulator.url}/rne`,
    RECHERCHE_ENTREPRISES_URL: `${simulator.url}/recherche-entreprises`,
    ...more,
  });
}
