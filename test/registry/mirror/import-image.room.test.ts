import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Query } from '../../../src/database/query.js';
import { askMirror } from '../../../src/registry/mirror/client.js';
import { importImage, type Image } from '../../../src/registry/mirror/import-image.js';
import type { Progress } from '../../../src/registry/mirror/read-stock.js';
import { openTestDatabase, type TestDatabase } from '../../support/database.js';
import { eventually } from '../../support/eventually.js';
import {
  establishmentCells,
  establishmentsCsv,
  unitCells,
  unitsCsv,
  zipOf,
} from '../../support/stock-files.js';
import { now } from '../world.js';

const BAKERY = '999980402';
const MASON = '999980055';
const ELSEWHERE = '999980022';
const RENNES = { codeCommuneEtablissement: '35238', libelleCommuneEtablissement: 'RENNES' };
const UNITS = unitsCsv([BAKERY, MASON, ELSEWHERE].map((siren) => unitCells(siren)));
const ESTABLISHMENTS = establishmentsCsv([
  establishmentCells(ELSEWHERE, RENNES),
  establishmentCells(BAKERY),
  establishmentCells(BAKERY, { siret: `${BAKERY}00023`, etablissementSiege: 'false', ...RENNES }),
  establishmentCells(MASON, { etatAdministratifEtablissement: 'F' }),
]);

const ODD = establishmentsCsv([establishmentCells(BAKERY, { etatAdministratifEtablissement: 'X' })]);

let database: TestDatabase;
let query: Query;
let folder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  query = (sql, parameters) => database.dataSource.query(sql, parameters);
  folder = await mkdtemp(join(tmpdir(), 'guichet-stock-'));
});
beforeEach(async () => {
  await query('delete from mirror_companies');
  await query('delete from mirror_establishments');
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

describe('an image', () => {
  test('given as INSEE publishes it answers for the establishments of the région, and only for them', async () => {
    expect(await bring({})).toEqual({ establishments: 2, companies: 2, missing: 0, touched: 4 });
    const at = '2026-10-31T00:00:00.000Z';
    expect(await askMirror(query)(BAKERY, {})).toMatchObject({
      kind: 'found',
      at,
      record: {
        denomination: 'PAIN FICTIF, LE VRAI',
        state: 'active',
        establishments: {
          coverage: 'region',
          list: [{ siret: `${BAKERY}00015`, isOpen: true, codeCommune: '44109', codeAprm: '1071CB' }],
        },
      },
    });
    expect(await askMirror(query)(ELSEWHERE, {})).toEqual({ kind: 'absent', source: 'mirror', at });
  });

  test('given unzipped is read as well', async () => {
    const paths = {
      unitsPath: await put('u.csv', UNITS),
      establishmentsPath: await put('e.csv', ESTABLISHMENTS),
    };
    expect(await bring(paths)).toMatchObject({ establishments: 2, companies: 2 });
  });

  test('given a second time changes nothing', async () => {
    await bring({});
    const before = await held();
    expect(await bring({})).toMatchObject({ touched: 0 });
    expect(await held()).toEqual(before);
  });

  test('of a later day replaces it: what is gone is gone, what moved has moved', async () => {
    await bring({});
    const establishmentsPath = await put(
      'later.zip',
      zipOf(
        'later.csv',
        establishmentsCsv([establishmentCells(BAKERY, { codeCommuneEtablissement: '49007' })]),
      ),
    );
    expect(await bring({ date: '2026-11-22', establishmentsPath })).toMatchObject({
      establishments: 1,
      companies: 1,
    });
    const { companies, establishments } = await held();
    expect(companies.map(({ siren }) => siren)).toEqual([BAKERY]);
    expect(establishments).toMatchObject([{ code_commune: '49007', image_date: '2026-11-22' }]);
  });

  test('of an earlier day is refused, before anything is read', async () => {
    await bring({});
    const seen: Progress[] = [];
    await changesNothing(
      bring({ date: '2026-09-30' }, (progress) => seen.push(progress)),
      'The mirror holds the image of 2026-10-31; that of 2026-09-30 is older.',
    );
    expect(seen).toEqual([]);
  });

  test('of a day to come is refused', async () => {
    await changesNothing(bring({ date: '2026-11-24' }), 'is of 2026-11-24 and today is 2026-11-23');
  });

  test('tells how far it is', async () => {
    const seen: Progress[] = [];
    await bring({}, (progress) => seen.push(progress));
    expect(seen).toEqual([
      { file: 'e.zip', lines: 4, kept: 2, share: 1 },
      { file: 'u.zip', lines: 3, kept: 2, share: 1 },
    ]);
  });
});

describe('leaves the mirror as it was, and says what was expected, when', () => {
  beforeEach(() => bring({ date: '2026-09-30' }));
  const zip = zipOf('StockEtablissement_utf8.csv', ESTABLISHMENTS);
  const broken = Buffer.from(zip);
  broken.fill(0x55, 120, 140);
  const altered = Buffer.from(zip);
  altered.writeUInt32LE(7, altered.readUInt32LE(altered.length - 6) + 16);

  const lines = ESTABLISHMENTS.split('\n');
  const cases: [title: string, name: string, content: string | Buffer, message: RegExp][] = [
    ['the zip is cut', 'cut.zip', zip.subarray(0, -40), /cut\.zip: cut or damaged .* Download it again/],
    ['the zip is broken in its middle', 'broken.zip', broken, /broken\.zip: cut or damaged/],
    [
      'the zip does not hold what it was made of',
      'other.zip',
      altered,
      /other\.zip: .*its checksum is another/,
    ],
    [
      'the zip holds no CSV',
      'parquet.zip',
      zipOf('a.parquet', 'x'),
      /expected one \.csv in the zip, found none/,
    ],
    ['it is something else', 'stock.parquet', 'x', /stock\.parquet: expected a \.csv or a \.zip/],
    ['it is cut inside a line', 'cut.csv', ESTABLISHMENTS.slice(0, -90), /cut\.csv: cut or damaged .*line 5/],
    [
      'it is the file of companies',
      'u2.csv',
      UNITS,
      /u2\.csv: expected INSEE's StockEtablissement .* lacks siret,/,
    ],
    ['it is empty', 'empty.csv', '', /empty\.csv: expected INSEE's StockEtablissement/],
    ['it holds nobody of the région', 'far.csv', `${String(lines[0])}\n${String(lines[1])}\n`, /found none/],
    [
      'a cell is unknown to the format',
      'odd.csv',
      ODD,
      /odd\.csv, line 2: etat\w+: expected A or F, found "X"/,
    ],
  ];
  test.each(cases)('%s', async (_title, name, content, message) => {
    await changesNothing(bring({ establishmentsPath: await put(name, content) }), message);
  });

  test('there is no such file', async () => {
    await changesNothing(bring({ unitsPath: join(folder, 'none.zip') }), /none\.zip: there is no such file/);
  });

  test('the companies are those of another image', async () => {
    const unitsPath = await put('half.csv', unitsCsv([unitCells(BAKERY)]));
    await changesNothing(bring({ unitsPath }), /of the 2 that have an establishment here, 1 are not in it/);
  });

  test('its connection is cut midway', async () => {
    const release = await holdEstablishments();
    const isCut = changesNothing(bring({}), /terminat|closed|Connection/i);
    await eventually(async () => expect(await query(CUT_WHO_WAITS)).toHaveLength(1));
    await Promise.all([isCut, release()]);
  });

  test('PostgreSQL refuses the establishments, after the companies are written', async () => {
    const owner = new pg.Client({ connectionString: database.adminUrl });
    await owner.connect();
    await owner.query(REFUSE_ESTABLISHMENTS);
    await changesNothing(bring({}), /not one more/);
    await owner.query('drop function not_one_more() cascade');
    await owner.end();
  });
});

const REFUSE_ESTABLISHMENTS = `
  create function not_one_more() returns trigger language plpgsql as $$ begin raise 'not one more'; end $$;
  create trigger not_one_more before insert on mirror_establishments execute function not_one_more()`;

const CUT_WHO_WAITS = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock'`;

/** The companies can be written, the establishments must wait. */
async function holdEstablishments() {
  const holder = new pg.Client({ connectionString: database.adminUrl });
  await holder.connect();
  await holder.query('begin; lock table mirror_establishments in exclusive mode');
  return () => holder.end();
}

async function bring(image: Partial<Image>, onProgress: (progress: Progress) => void = () => undefined) {
  return importImage(
    { dataSource: database.dataSource, now, onProgress },
    {
      date: '2026-10-31',
      region: '52',
      unitsPath: await put('u.zip', zipOf('StockUniteLegale_utf8.csv', UNITS)),
      establishmentsPath: await put('e.zip', zipOf('StockEtablissement_utf8.csv', ESTABLISHMENTS)),
      ...image,
    },
  );
}

async function changesNothing(brought: Promise<unknown>, message: string | RegExp): Promise<void> {
  const before = await held();
  await expect(brought).rejects.toThrow(message);
  expect(await held()).toEqual(before);
}

async function held() {
  const day = `to_char(image_date, 'YYYY-MM-DD') as image_date, xmin::text as written_by`;
  return {
    companies: await query<{ siren: string }>(
      `select siren, state, ${day} from mirror_companies order by siren`,
    ),
    establishments: await query(
      `select siret, code_commune, ${day} from mirror_establishments order by siret`,
    ),
  };
}

async function put(name: string, content: string | Buffer): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}
