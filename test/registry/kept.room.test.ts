import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Query } from '../../src/database/query.js';
import { answerStore } from '../../src/registry/answer-store.js';
import { READING_VERSION } from '../../src/registry/company.js';
import { askMirror } from '../../src/registry/mirror/client.js';
import { tokenStore } from '../../src/registry/rne/token-store.js';
import type { GivenAnswer } from '../../src/registry/source.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { NOW } from './world.js';

const SIREN = '999980402';
const later = (ms: number) => new Date(NOW.getTime() + ms);

let database: TestDatabase;
let query: Query;
beforeAll(async () => {
  database = await openTestDatabase();
  query = (sql, parameters) => database.dataSource.query(sql, parameters);
});
beforeEach(async () => {
  for (const table of ['registry_answers', 'register_tokens', 'mirror_companies', 'mirror_establishments']) {
    await query(`delete from ${table}`);
  }
});
afterAll(() => database.close());

describe('kept answers', () => {
  const at = NOW.toISOString();
  const absent: GivenAnswer = { kind: 'absent', source: 'insee', at };
  const found: GivenAnswer = {
    kind: 'found',
    source: 'insee',
    at,
    record: { source: 'insee', at, denomination: 'É' },
  };

  test('are found as they were kept, by SIREN and source, until they expire', async () => {
    const store = answerStore(query);
    await store.keep(SIREN, found, later(1_000));
    expect(await store.find(SIREN, 'insee', NOW)).toEqual(found);
    expect(await store.find(SIREN, 'rne', NOW)).toBeNull();
    expect(await store.find('999980055', 'insee', NOW)).toBeNull();
    expect(await store.find(SIREN, 'insee', later(1_000))).toBeNull();
  });

  test('a new answer replaces the one before', async () => {
    const store = answerStore(query);
    await store.keep(SIREN, found, later(5_000));
    await store.keep(SIREN, absent, later(1_000));
    expect(await store.find(SIREN, 'insee', NOW)).toEqual(absent);
    expect(await query('select kind from registry_answers')).toEqual([{ kind: 'absent' }]);
  });
});

describe('the shared token', () => {
  test('is read by whoever asks, until it expires, and replaced', async () => {
    const store = tokenStore(query, 'rne');
    expect(await store.read(NOW)).toBeNull();
    await store.save('one', later(1_000));
    await store.save('two', later(1_000));
    expect(await tokenStore(query, 'rne').read(NOW)).toBe('two');
    expect(await store.read(later(1_000))).toBeNull();
  });
});

describe('the mirror', () => {
  const company = (siren: string) =>
    query(
      `insert into mirror_companies values ($1, 'PAIN FICTIF', '5499', 'active', 'full', '2026-10-31', '2019-03-01')`,
      [siren],
    );

  test('that was never filled cannot be asked', async () => {
    await expect(askMirror(query)(SIREN, {})).rejects.toMatchObject({ reason: 'not_configured' });
  });

  test('tells what it holds, of the region only, at the date of its image', async () => {
    await company(SIREN);
    await query(
      `insert into mirror_establishments values ('99998040200015', $1, true, true, '44109', 'NANTES', '1071CB', '2026-10-31')`,
      [SIREN],
    );
    const at = '2026-10-31T00:00:00.000Z';
    expect(await askMirror(query)(SIREN, {})).toEqual({
      kind: 'found',
      source: 'mirror',
      at,
      record: {
        source: 'mirror',
        at,
        reading: READING_VERSION,
        createdOn: '2019-03-01',
        denomination: 'PAIN FICTIF',
        diffusion: 'full',
        state: 'active',
        legalCategory: '5499',
        establishments: {
          coverage: 'region',
          list: [
            {
              siret: '99998040200015',
              isOpen: true,
              isHeadOffice: true,
              codeCommune: '44109',
              communeName: 'NANTES',
              codeAprm: '1071CB',
            },
          ],
        },
      },
    });
  });

  test('does not hold a company: it says so, at the date of its image', async () => {
    await company('999980055');
    const at = '2026-10-31T00:00:00.000Z';
    expect(await askMirror(query)(SIREN, {})).toEqual({ kind: 'absent', source: 'mirror', at });
  });
});
