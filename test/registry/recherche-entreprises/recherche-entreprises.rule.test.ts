import { describe, expect, test } from '@jest/globals';
import { askRechercheEntreprises } from '../../../src/registry/recherche-entreprises/client.js';
import { artisan, bakery, recordIn, searchAnswering, searchResult, SIREN } from '../bodies.js';
import { answering, now } from '../world.js';

const establishment = (number: number, etat: 'A' | 'F' = 'A') => ({
  siret: `${SIREN}${String(number).padStart(5, '0')}`,
  etat_administratif: etat,
  commune: '53130',
});

describe('Recherche d’entreprises', () => {
  test.each([
    ['all the open ones are shown', 2, [establishment(2)], 'all'],
    ['an open one is not shown', 3, [establishment(2)], 'some'],
    ['only a closed one is not shown', 1, [], 'all'],
    ['the totals are unknown', null, [establishment(2)], 'some'],
  ])('establishments when %s: %#', async (_title, open, more, coverage) => {
    const result = searchResult(bakery(), {
      nombre_etablissements_ouverts: open,
      matching_etablissements: more,
    });
    expect(recordIn(await searchAnswering([result])).establishments?.coverage).toBe(coverage);
  });

  test('an establishment listed twice is counted once', async () => {
    const twice = [establishment(2), establishment(2)];
    const result = searchResult(bakery(), {
      nombre_etablissements_ouverts: 2,
      etablissements: twice,
      matching_etablissements: twice,
    });
    const { establishments } = recordIn(await searchAnswering([result]));
    expect(establishments).toMatchObject({
      coverage: 'all',
      list: [{ isHeadOffice: true }, { isHeadOffice: false }],
    });
  });

  test('the head office listed again keeps its APRM, which lists do not show', async () => {
    const [known] = recordIn(await searchAnswering([searchResult(bakery())])).establishments?.list ?? [];
    const again = { siret: known?.siret, etat_administratif: 'A', activite_principale_registre_metier: null };
    const result = searchResult(bakery(), { matching_etablissements: [again] });
    const { establishments } = recordIn(await searchAnswering([result]));
    expect(establishments?.list).toMatchObject([{ isHeadOffice: true, codeAprm: '1071CB' }]);
  });

  test('reads every page of establishments, a hundred at a time', async () => {
    const page = (first: number, count: number) => [
      searchResult(bakery(), {
        nombre_etablissements: 151,
        nombre_etablissements_ouverts: 151,
        etablissements: Array.from({ length: count }, (_, index) => establishment(first + index)),
      }),
    ];
    const { establishments } = recordIn(await searchAnswering(page(100, 100), page(200, 50)));
    expect(establishments).toMatchObject({ coverage: 'all' });
    expect(establishments?.list).toHaveLength(151);
  });

  test('when the pages stop too soon, it is known that some are missing', async () => {
    const hundred = Array.from({ length: 100 }, (_, index) => establishment(index + 100));
    const totals = { nombre_etablissements: 300, nombre_etablissements_ouverts: 300 };
    const answer = searchAnswering([searchResult(bakery(), { ...totals, etablissements: hundred })], []);
    expect(recordIn(await answer).establishments?.coverage).toBe('some');
  });

  test.each([
    [['Artisanale réglementée', 'Commerciale'], true],
    [['Artisanale non réglementée'], true],
    [['Commerciale'], false],
  ])('a company %j: craft is %s', async (nature_entreprise, isCraft) => {
    const result = searchResult(bakery(), { immatriculation: { nature_entreprise, date_radiation: null } });
    expect(recordIn(await searchAnswering([result]))).toMatchObject({ isCraft, struckOffOn: null });
  });

  test('without the undocumented part, it does not speak of craft or radiation', async () => {
    const record = recordIn(await searchAnswering([searchResult(bakery(), { immatriculation: undefined })]));
    expect(record).not.toHaveProperty('isCraft');
    expect(record).not.toHaveProperty('struckOffOn');
  });

  test('a radiation announced for later has not happened', async () => {
    const immatriculation = { nature_entreprise: [], date_radiation: '2026-11-24' };
    const record = recordIn(await searchAnswering([searchResult(bakery(), { immatriculation })]));
    expect(record.struckOffOn).toBeNull();
    expect(record).not.toHaveProperty('isCraft');
  });

  test.each(['15/03/2024', '20240315', '0001-01-16'])(
    'a radiation written « %s » has happened, on a day nobody knows',
    async (date_radiation) => {
      const immatriculation = { nature_entreprise: [], date_radiation };
      const record = recordIn(await searchAnswering([searchResult(bakery(), { immatriculation })]));
      expect(record.struckOffOn).toBe(date_radiation);
    },
  );

  test('a sole trader is a person, hidden where the person asked for it', async () => {
    expect(recordIn(await searchAnswering([searchResult(artisan())])).soleTrader).toEqual({
      familyNames: ['MARTIN-FICTIF'],
      firstNames: ['ÉLISE', 'ANNE'],
      role: null,
    });
    const hidden = recordIn(await searchAnswering([searchResult(artisan(), { statut_diffusion: 'P' })]));
    expect(hidden.soleTrader).toBeNull();
  });

  test('a closure announced for later has not happened; an unknown state is not an open one', async () => {
    const list = [
      { ...establishment(2, 'F'), date_fermeture: '2026-11-24' },
      { ...establishment(3, 'F'), date_fermeture: '2026-11-23' },
      { ...establishment(4), etat_administratif: null },
    ];
    const result = searchResult(bakery(), {
      etablissements: list,
      etat_administratif: 'C',
      date_fermeture: '2026-11-24',
    });
    const record = recordIn(await searchAnswering([result]));
    expect(record.state).toBe('active');
    expect(record).not.toHaveProperty('ceasedOn');
    expect(record.establishments?.list.slice(1).map(({ isOpen }) => isOpen)).toEqual([true, false, false]);
  });

  test.each([
    ['2026-03-31', '2026-03-31'],
    ['1900-01-01', undefined],
    [null, undefined],
  ])('a company that ceased on %s is told so since %s', async (date_fermeture, told) => {
    const result = searchResult(bakery(), { etat_administratif: 'C', date_fermeture });
    const { state, ceasedOn } = recordIn(await searchAnswering([result]));
    expect([state, ceasedOn]).toEqual(['ceased', told]);
  });

  test.each(['results', 'total_results'])('a body without %s is not an answer', async (field) => {
    const body = { results: [], total_results: 0, [field]: undefined };
    const asking = askRechercheEntreprises(answering({ status: 200, body }).call, now)(SIREN, {});
    await expect(asking).rejects.toMatchObject({ reason: 'malformed' });
  });

  test.each(['etat_administratif', 'date_mise_a_jour_insee', 'siege'])(
    'a result cut before %s is not a ghost',
    async (field) => {
      const cut = searchAnswering([searchResult(bakery(), { [field]: undefined })]);
      await expect(cut).rejects.toMatchObject({ reason: 'malformed' });
    },
  );

  test('another company than the one asked is not it', async () => {
    expect((await searchAnswering([searchResult(bakery(), { siren: '999980055' })])).kind).toBe('absent');
  });
});
