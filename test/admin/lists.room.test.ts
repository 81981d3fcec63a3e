import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import pg from 'pg';
import type { ListedPage } from '../../src/applications/lists/listed.query.js';
import type { PlannedLine } from '../../src/applications/lists/plan-import.js';
import { dirtyFile, nthSiren } from '../support/dirty-rows.js';
import { openDesk, type Desk, type Visitor } from './desk.js';

const HEADER = 'SIREN;Type;Nom;Contacts;Domaine;Début;Fin';
const entry = {
  ...{ siren: '732 829 320', kind: 'cliente', name: 'Fleuron', contacts: 'Le Goff, Anne', emailDomain: '' },
  ...{ validFrom: '01/01/2026', validUntil: '' },
};

interface Answer {
  status: number;
  body: {
    notice: { type: string; message: string };
    problems?: { field: string }[];
    preview?: { lines: PlannedLine[]; fingerprint: string; encoding: string };
  };
}

let desk: Desk;
let manager: Visitor & { staffId: string };
beforeAll(async () => {
  desk = await openDesk();
  manager = await desk.enter('manager', 'Maud Roy');
});
afterAll(() => desk.close());

const ask = async (name: string, body: object): Promise<Answer> =>
  manager.post(`/admin/desk/${name}`).send(body);
const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64');
const list = async (query = '') => (await manager.get(`/admin/desk/listed?${query}`)).body as ListedPage;
const rows = <T>(sql: string, parameters: unknown[] = []) =>
  desk.world.dataSource.query<T[]>(sql, parameters);
const countOf = async (table: string) =>
  (await rows<{ count: number }>(`select count(*)::int as count from ${table}`))[0]?.count;
const asOwner = async (sql: string) => {
  const owner = new pg.Client({ connectionString: desk.world.database.adminUrl });
  await owner.connect();
  await owner.query(sql).finally(() => owner.end());
};
const visible = (text: string | undefined) => text?.replace(/\u202f/g, ' ');

describe('an entry of the list', () => {
  test('is added, found, changed and ended; every change says who, when, before and after', async () => {
    expect((await ask('listed-add', { entry })).body.notice.type).toBe('success');
    const [line] = (await list('q=732829320')).lines;
    expect(line).toMatchObject({ siren: '732829320', validity: 'valid', validFrom: '2026-01-01' });
    const seen = { id: line?.id, version: line?.version };
    desk.world.clock.advance(1_000);
    await ask('listed-change', { ...seen, entry: { ...entry, name: 'Fleuron & Filles' } });
    desk.world.clock.advance(1_000);
    const stale = await ask('listed-change', { ...seen, entry: { ...entry, name: 'Autre' } });
    expect(visible(stale.body.notice.message)).toContain('Un collègue a modifié cette ligne');
    expect(
      (await ask('listed-end', { id: seen.id, version: 2, lastDay: '22/11/2026' })).body.notice.type,
    ).toBe('success');
    expect((await list('validity=ended&q=fleuron')).lines).toMatchObject([
      { name: 'Fleuron & Filles', version: 3 },
    ]);
    const changes = (await manager.get(`/admin/desk/listed-changes?id=${seen.id ?? ''}`)).body as object[];
    expect(changes.map((change) => ({ ...change, after: undefined }))).toMatchObject([
      { kind: 'ended', staffName: 'Maud Roy', fields: ['validUntil'], before: { validUntil: null } },
      { kind: 'changed', fields: ['name'], before: { name: 'Fleuron' } },
      { kind: 'added', before: null, at: '2026-11-23T09:00:00.000Z' },
    ]);
    expect(JSON.stringify(changes)).not.toContain('Le Goff');
  });

  test('is refused with what is wrong, field by field, and nothing is written', async () => {
    const before = await countOf('listed_companies');
    const wrong = await ask('listed-add', {
      entry: { ...entry, siren: '732829321', emailDomain: 'gmail.com' },
    });
    expect(wrong.body.problems?.map(({ field }) => field)).toEqual(['siren', 'emailDomain']);
    const twice = await ask('listed-add', { entry: { ...entry, validFrom: '01/02/2026' } });
    expect(twice.body.problems?.map(({ field }) => field)).toEqual(['validFrom']);
    expect(await countOf('listed_companies')).toBe(before);
  });

  test('cannot be taken off, nor its trace changed', async () => {
    await expect(rows('delete from listed_companies')).rejects.toThrow();
    await expect(rows(`update listed_company_changes set kind = 'added'`)).rejects.toThrow(
      /append-only|permission denied/,
    );
    await expect(rows('delete from listed_company_changes')).rejects.toThrow(/append-only|permission denied/);
  });
});

describe('an import', () => {
  const file = (name: string) => `${HEADER}\n${nthSiren(900_001)};cliente;${name};;;2026-01-01;\nx;y;z;;;;`;

  test('shows first, and writes nothing; then writes what was shown, whatever the encoding', async () => {
    const before = await countOf('listed_companies');
    const bytes = base64(iconv.encode(file('Crêperie d’été'), 'win1252'));
    const { preview } = (await ask('listed-preview', { file: bytes })).body;
    expect(preview?.encoding).toBe('windows-1252');
    expect(preview?.lines).toMatchObject([
      { outcome: 'added', line: 2, entry: { name: 'Crêperie d’été' } },
      { outcome: 'refused', line: 3 },
    ]);
    expect(await countOf('listed_companies')).toBe(before);
    const done = await ask('listed-import', { file: bytes, fingerprint: preview?.fingerprint });
    expect(visible(done.body.notice.message)).toBe('Import terminé : 1 ligne ajoutée, 0 ligne modifiée.');
    expect((await list('q=creperie')).lines).toHaveLength(1);
    const again = await ask('listed-import', { file: bytes, fingerprint: preview?.fingerprint });
    expect(again.body.notice).toMatchObject({
      type: 'error',
      message: expect.stringContaining('La liste a changé'),
    });
  });

  test('that the list overtook writes nothing, and says so', async () => {
    const bytes = base64(file('Nouveau nom'));
    const { preview } = (await ask('listed-preview', { file: bytes })).body;
    const [line] = (await list('q=creperie')).lines;
    await ask('listed-end', { id: line?.id, version: line?.version, lastDay: '31/12/2026' });
    const late = await ask('listed-import', { file: bytes, fingerprint: preview?.fingerprint });
    expect(late.body.notice.message).toContain('La liste a changé');
    expect((await list('q=nouveau')).lines).toEqual([]);
  });

  test('of dirty rows is whole or nothing: one row that PostgreSQL refuses, and none is there', async () => {
    const { text, taken, refused } = dirtyFile(300);
    const bytes = base64(text);
    const { preview } = (await ask('listed-preview', { file: bytes })).body;
    const before = [await countOf('listed_companies'), await countOf('listed_company_changes')];
    await asOwner(
      `alter table listed_companies add constraint test_last check (siren <> '${lastTaken(preview?.lines)}')`,
    );
    expect((await ask('listed-import', { file: bytes, fingerprint: preview?.fingerprint })).status).toBe(500);
    expect([await countOf('listed_companies'), await countOf('listed_company_changes')]).toEqual(before);
    await asOwner('alter table listed_companies drop constraint test_last');
    await ask('listed-import', { file: bytes, fingerprint: preview?.fingerprint });
    expect(await countOf('listed_companies')).toBe((before[0] ?? 0) + taken.length);
    expect(await countOf('listed_company_changes')).toBe((before[1] ?? 0) + taken.length);
    expect(preview?.lines.filter(({ outcome }) => outcome === 'refused').map(({ line }) => line)).toEqual(
      refused,
    );
  });

  test('of the exported list changes nothing', async () => {
    const { text } = await manager.get('/admin/files/listes');
    expect(text.split('\r\n')[0]).toBe('\ufeffsiren,type,nom,contacts,domaine,debut,fin');
    const { preview } = (await ask('listed-preview', { file: base64(text) })).body;
    expect(new Set(preview?.lines.map(({ outcome }) => outcome))).toEqual(new Set(['unchanged']));
    expect(preview?.lines).toHaveLength((await countOf('listed_companies')) ?? 0);
  });

  test('of a file too large says so in plain words', async () => {
    const large = await ask('listed-preview', { file: base64(HEADER + '\n'.padEnd(1_000_001, 'x')) });
    expect(visible(large.body.notice.message)).toContain('Le fichier dépasse 1 Mo');
    const huge = await ask('listed-preview', { file: 'A'.repeat(2_200_000) });
    expect([huge.status, huge.body.notice.message]).toEqual([413, 'Cet envoi est trop gros.']);
  });
});

test('the list is for managers: others neither read, change nor take it away', async () => {
  const receptionist = await desk.enter('receptionist');
  for (const path of ['desk/listed', 'files/listes']) await receptionist.get(`/admin/${path}`).expect(403);
  for (const name of ['listed-add', 'listed-change', 'listed-end', 'listed-preview', 'listed-import']) {
    await receptionist.post(`/admin/desk/${name}`).send({}).expect(403);
  }
});

function lastTaken(lines: readonly PlannedLine[] | undefined): string {
  const last = lines?.findLast(({ outcome }) => outcome === 'added');
  if (last?.outcome !== 'added') throw new Error('nothing would be added');
  return last.entry.siren;
}
