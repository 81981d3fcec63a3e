import { describe, expect, test } from '@jest/globals';
import { craftAt, nantes, rennes } from '../../../dev/simulator/describe.js';
import { inseeEstablishments } from '../../../dev/simulator/insee-wire.js';
import { classify } from '../../../src/applications/classify.js';
import type { SourceRecord } from '../../../src/registry/company.js';
import { aCompany, aQuestion } from '../../support/company.js';
import { bakery, inseeAnswering, pageOf, recordIn, unitOf } from '../bodies.js';
import { NOW } from '../world.js';

describe('SIRENE, where a field is missing', () => {
  const [rennais, nantais] = inseeEstablishments(bakery({}, [craftAt(rennes), craftAt(nantes)]), NOW);
  const old = { dateDebut: '2001-01-01', dateFin: '2019-02-28', etatAdministratifEtablissement: null };
  const current = { dateDebut: '2019-03-01', dateFin: null, etatAdministratifEtablissement: 'A' };
  const bare = (etatAdministratifEtablissement: unknown) => ({
    periodesEtablissement: [
      { ...current, etatAdministratifEtablissement },
      { ...current, ...old },
    ],
  });
  const told = async (changes: object) => {
    const page = pageOf([rennais, { ...nantais, ...changes }]);
    return recordIn(await inseeAnswering(unitOf(bakery()), page));
  };

  test.each([null, undefined, '', 'X'])('an old period whose state is %j changes nothing', async (state) => {
    const periods = [current, { ...old, etatAdministratifEtablissement: state }];
    const { establishments } = await told({ periodesEtablissement: periods });
    expect(establishments).toMatchObject({ coverage: 'all', list: [{ isOpen: true }, { isOpen: true }] });
  });

  test.each<[string, object]>([
    ['an empty state today', bare('')],
    ['no state today', bare(null)],
    ['a state of another kind today', bare({ code: 'A' })],
    ['no period', { periodesEtablissement: [] }],
    ['no periods', { periodesEtablissement: null }],
    ['only a past period', { periodesEtablissement: [{ ...old, etatAdministratifEtablissement: 'A' }] }],
  ])('an establishment with %s is not open, and refuses nobody', async (_what, changes) => {
    const record = await told(changes);
    expect(record.establishments).toMatchObject({ coverage: 'some', list: [{ isOpen: true }, { isOpen: false }] });
    expect(rejected(record)).toBe(false);
  }); // prettier-ignore

  test.each<[string, object]>([
    ['no address', { adresseEtablissement: null }],
    ['an address that cannot be read', { adresseEtablissement: 'NANTES' }],
    ['a commune that cannot be read', { adresseEtablissement: { codeCommuneEtablissement: 44109 } }],
    ['a hidden commune', { statutDiffusionEtablissement: 'P', adresseEtablissement: { codeCommuneEtablissement: '[ND]' } }],
    ['an address without a commune', { adresseEtablissement: { codeCommuneEtablissement: null, codePaysEtrangerEtablissement: null } }],
  ])('an open establishment with %s is at an unknown place, not abroad, and refuses nobody', async (_what, changes) => {
    const record = await told(changes);
    const list = [{ codeCommune: '35238' }, { isOpen: true, codeCommune: null, isPlaceHidden: true }];
    expect(record.establishments).toMatchObject({ coverage: 'all', list });
    expect(rejected(record)).toBe(false);
  }); // prettier-ignore

  test('one abroad is at a known place', async () => {
    const record = await told({ adresseEtablissement: { codeCommuneEtablissement: null, codePaysEtrangerEtablissement: '99131' } });
    expect(record.establishments?.list[1]).not.toHaveProperty('isPlaceHidden');
    expect(rejected(record)).toBe(true);
  }); // prettier-ignore

  test.each([
    ['a SIRET that is none', { siret: 'NANTES' }],
    ['periods that are no list', { periodesEtablissement: 'depuis 2019' }],
    ['an APRM of another kind', { activitePrincipaleRegistreMetiersEtablissement: { code: '1071CB' } }],
  ])('one establishment with %s is left out and counted, and the others stay', async (_what, changes) => {
    const record = await told(changes);
    expect(record.establishments).toMatchObject({ coverage: 'some', list: [{ codeCommune: '35238' }] });
    expect(record.skipped).toEqual({ establishments: 1 });
    expect(rejected(record)).toBe(false);
  });

  test('a list of which nothing can be read is not understood', async () => {
    const asking = inseeAnswering(unitOf(bakery()), pageOf([{ siret: 'x' }]));
    await expect(asking).rejects.toMatchObject({ reason: 'malformed' });
  });

  test('a state that nobody knows is kept as it is written, and is neither', async () => {
    const { uniteLegale } = unitOf(bakery()).body as { uniteLegale: { periodesUniteLegale: object[] } };
    const periods = uniteLegale.periodesUniteLegale.map((one) => ({ ...one, etatAdministratifUniteLegale: 'X' }));
    const body = { uniteLegale: { ...uniteLegale, periodesUniteLegale: periods } };
    const record = recordIn(await inseeAnswering({ status: 200, body }, pageOf([])));
    expect(record).toMatchObject({ unknownState: 'X' });
    expect(record).not.toHaveProperty('state');
  }); // prettier-ignore

  test('a diffusion that nobody knows hides what it may hide', async () => {
    const { uniteLegale } = unitOf(bakery()).body as { uniteLegale: object };
    const body = { uniteLegale: { ...uniteLegale, statutDiffusionUniteLegale: 'Z' } };
    expect(recordIn(await inseeAnswering({ status: 200, body }, pageOf([]))).diffusion).toBe('partial');
  });

  test.each([
    ['2026-11-20', '2026-11-20'],
    ['1900-01-01', undefined],
    ['5015-04-05x', undefined],
    [null, undefined],
  ])('a creation written %j is the day %s', async (dateCreationUniteLegale, createdOn) => {
    const { uniteLegale } = unitOf(bakery()).body as { uniteLegale: object };
    const body = { uniteLegale: { ...uniteLegale, dateCreationUniteLegale } };
    expect(recordIn(await inseeAnswering({ status: 200, body }, pageOf([]))).createdOn).toBe(createdOn);
  });

  test('a closed one without address hides no other', async () => {
    const { establishments } = await told({ ...bare('F'), adresseEtablissement: undefined });
    expect(establishments).toMatchObject({ coverage: 'all', list: [{ isOpen: true }, { isOpen: false }] });
  });

  test('and where nothing is missing, no establishment in the region is a refusal', async () => {
    expect(rejected(await told(bare('F')))).toBe(true);
  });

  test.each([
    [null, false],
    ['true', true],
    [undefined, false],
  ])('a head office written %j: known is %s', async (etablissementSiege, isHeadOffice) => {
    const { establishments } = await told({ etablissementSiege });
    expect(establishments?.list[1]).toMatchObject({ isHeadOffice });
  });

  test.each([null, undefined, '', 'X'])('a company’s old period whose state is %j changes nothing', async (state) => {
    const { uniteLegale } = unitOf(bakery()).body as { uniteLegale: { periodesUniteLegale: object[] } };
    const [now] = uniteLegale.periodesUniteLegale;
    const before = { ...now, ...old, etatAdministratifUniteLegale: state, categorieJuridiqueUniteLegale: 5499 };
    const body = { uniteLegale: { ...uniteLegale, periodesUniteLegale: [now, before] } };
    const record = recordIn(await inseeAnswering({ status: 200, body }, pageOf([])));
    expect(record).toMatchObject({ state: 'active', legalCategory: '5499' });
  }); // prettier-ignore

  test('a purge that cannot be read is no life: the company is not understood', async () => {
    const { uniteLegale } = unitOf(bakery()).body as { uniteLegale: object };
    const body = { uniteLegale: { ...uniteLegale, unitePurgeeUniteLegale: 'peut-être' } };
    const asking = inseeAnswering({ status: 200, body }, pageOf([]));
    await expect(asking).rejects.toMatchObject({ reason: 'malformed' });
  });
});

/** On SIRENE’s word, to a company that the RNE does not know. */
function rejected(record: SourceRecord): boolean {
  const { at } = record;
  const company = aCompany(
    { kind: 'found', source: 'insee', at, record },
    { kind: 'absent', source: 'rne', at },
  );
  return classify(aQuestion({ company, now: NOW })).outcome === 'rejected';
}
