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
  ])('an open establishment with %s is not one abroad, and refuses nobody', async (_what, changes) => {
    const record = await told(changes);
    expect(record.establishments).toMatchObject({ coverage: 'some', list: [{ codeCommune: '35238' }] });
    expect(record.establishments?.list).toHaveLength(1);
    expect(rejected(record)).toBe(false);
  }); // prettier-ignore

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
