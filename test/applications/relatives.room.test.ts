import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findFile, type ReviewFile } from '../../src/applications/file.query.js';
import { fold } from '../../src/applications/names.js';
import { pendingFile } from '../admin/desk.js';
import { openWorld, type World } from '../support/world.js';

const VIEWER = '00000000-0000-4000-8000-000000000000';

describe('what else the house knows of a file', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.database.close());

  const related = async (id: string): Promise<ReviewFile['relatives']> => {
    const file = await findFile(world.deps, id, VIEWER);
    if (!file) throw new Error('the file was made');
    return file.relatives;
  };
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

  test('the same person is found elsewhere, whatever the accents, the case and the order of the fields', async () => {
    const asked = await pendingFile(world.deps, {
      siren: '356000000',
      firstName: 'Zoé',
      lastName: 'Cœur-Léon',
    });
    const alike = await pendingFile(world.deps, {
      siren: '552100554',
      firstName: 'ZOE',
      lastName: 'Coeur Leon',
    });
    const swapped = await pendingFile(world.deps, {
      siren: '542051180',
      firstName: 'cœur-léon',
      lastName: 'zoë',
    });
    await pendingFile(world.deps, { siren: '552081317', firstName: 'Zoé', lastName: 'Cœur' });
    const { samePerson, sameSiren } = await related(asked.id);
    expect(ids(samePerson).sort()).toEqual([swapped.id, alike.id].sort());
    expect(sameSiren).toEqual([]);
  });

  test.each(['Œuvrard', 'Łukasz', 'Straße', 'Ångström', 'D’Arc', 'Jean-Pierre', 'ﬁn', 'Đặng'])(
    'PostgreSQL folds %s as the rules do',
    async (name) => {
      const [row] = await world.dataSource.query<{ folded: string }[]>(
        'select upper(search_fold($1)) as folded',
        [name],
      );
      expect(row?.folded).toBe(fold(name));
    },
  );

  test('colleagues are found by their domain, and nobody by a free-mail domain', async () => {
    const names = { siren: '784671695', firstName: 'Léa' };
    const asked = await pendingFile(world.deps, { ...names, lastName: 'Un', email: 'lea@atelier-un.fr' });
    const colleague = await pendingFile(world.deps, {
      ...{ siren: '775670417', firstName: 'Luc', lastName: 'Deux', email: 'luc@atelier-un.fr' },
    });
    expect(ids((await related(asked.id)).sameDomain)).toEqual([colleague.id]);
    const free = await pendingFile(world.deps, { ...names, lastName: 'Trois', email: 'a@gmail.com' });
    await pendingFile(world.deps, {
      ...{ siren: '775670417', firstName: 'Ana', lastName: 'Quatre', email: 'b@gmail.com' },
    });
    expect((await related(free.id)).sameDomain).toEqual([]);
  });

  test('entries of the client and partner list are shown with their dates, past ones too', async () => {
    const { id, siren } = await pendingFile(world.deps, { siren: '443061841' });
    await world.dataSource.query(
      `insert into listed_companies (siren, kind, name, contact_names, valid_from, valid_until)
       values ($1, 'client', 'ATELIER', '[{"firstName":"Léa","lastName":"Roy"}]', '2024-01-01', '2024-12-31'),
         ($1, 'partner', 'ATELIER', '[]', '2026-01-01', null)`,
      [siren],
    );
    expect((await findFile(world.deps, id, VIEWER))?.listed).toEqual([
      expect.objectContaining({
        kind: 'partner',
        isInForce: true,
        validFrom: '2026-01-01',
        validUntil: null,
      }),
      expect.objectContaining({ kind: 'client', isInForce: false, contacts: ['Léa Roy'] }),
    ]);
  });
});
