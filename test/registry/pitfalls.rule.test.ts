import { describe, expect, test } from '@jest/globals';
import {
  chaumont,
  craftAt,
  gerant,
  laval,
  nantes,
  person,
  rennes,
  shopAt,
} from '../../dev/simulator/describe.js';
import {
  inseeEstablishments,
  inseeMoved,
  inseeNoMatch,
  inseeUnknown,
} from '../../dev/simulator/insee-wire.js';
import { departementOf, regionOf } from '../../src/config/geography.js';
import { RegistryUnavailable } from '../../src/registry/errors.js';
import { askRechercheEntreprises } from '../../src/registry/recherche-entreprises/client.js';
import { askSirene } from '../../src/registry/sirene/client.js';
import {
  artisan, askedOfRne, askedOfSirene, bakery, inseeAnswering, pageOf, recordIn, rneAnswering, searchAnswering,
  searchResult, SIREN, unitOf,
} from './bodies.js'; // prettier-ignore
import { answering, NOW, now } from './world.js';

describe('the pitfalls of the registers', () => {
  test('1. no filter is sent beside a SIREN: it would be ignored and prove nothing', async () => {
    const { call, requests } = answering({ status: 200, body: { results: [], total_results: 0 } });
    await askRechercheEntreprises(call, now)(SIREN, {});
    expect(requests.map(({ query }) => Object.keys(query ?? {}))).toEqual([
      ['q', 'include_admin', 'page_etablissements'],
    ]);
  });

  test.each(['etat_administratif', 'date_mise_a_jour_insee', 'siege'])(
    '2. a 200 without %s is a ghost, not a company',
    async (field) => {
      const hidden = field === 'siege' ? {} : null;
      const answer = await searchAnswering([searchResult(bakery(), { [field]: hidden })]);
      expect(answer.kind).toBe('absent');
    },
  );

  test('3. nothing found is a 200 in one register; a 404 on a search is not an unknown SIREN in the other', async () => {
    expect((await searchAnswering([])).kind).toBe('absent');
    const unknown = await inseeAnswering(inseeUnknown(SIREN));
    const withoutWalls = await inseeAnswering(unitOf(bakery()), inseeNoMatch(`siren:${SIREN}`));
    expect(unknown.kind).toBe('absent');
    expect(recordIn(withoutWalls)).toMatchObject({
      state: 'active',
      establishments: { list: [], coverage: 'all' },
    });
  });

  test('4. every establishment is told, not the head office alone', async () => {
    const { establishments } = recordIn(await askedOfSirene(bakery({}, [craftAt(rennes), craftAt(laval)])));
    expect(establishments?.list.map(({ codeCommune, isHeadOffice }) => [codeCommune, isHeadOffice])).toEqual([
      ['35238', true],
      ['53130', false],
    ]);
  });

  test('5. département 52 is not région 52, and a former code may lie across the border', () => {
    expect([departementOf(chaumont.commune), regionOf(chaumont.commune)]).toEqual(['52', '44']);
    expect([departementOf('79224'), regionOf('79224')]).toEqual(['49', '52']);
  });

  test('6. where the postal code is hidden, the commune still is told', async () => {
    const { establishments } = recordIn(await askedOfSirene(artisan({ diffusion: 'P' })));
    expect(establishments?.list).toMatchObject([{ codeCommune: '44109', communeName: 'NANTES' }]);
  });

  test('7. the current period counts wherever it stands in the list', async () => {
    const company = bakery({ ceasedOn: '2025-01-01' });
    const { uniteLegale } = unitOf(company).body as { uniteLegale: { periodesUniteLegale: unknown[] } };
    const reversed = { ...uniteLegale, periodesUniteLegale: [...uniteLegale.periodesUniteLegale].reverse() };
    const answer = inseeAnswering({ status: 200, body: { uniteLegale: reversed } }, pageOf([]));
    expect(recordIn(await answer).state).toBe('ceased');
  });

  test('7. [ND] and [NON-DIFFUSIBLE] are never names, nor is ND', async () => {
    const hidden = person('[ND]', '[ND]');
    expect(recordIn(await askedOfSirene(artisan({ person: hidden }))).soleTrader).toBeNull();
    expect(recordIn(await askedOfRne(bakery({ officers: [gerant(person('ND', 'ND'))] }))).officers).toEqual(
      [],
    );
    const people = [
      { type_dirigeant: 'personne physique', nom: '[NON-DIFFUSIBLE]', prenoms: '[NON-DIFFUSIBLE]' },
    ];
    const searched = await searchAnswering([searchResult(bakery(), { dirigeants: people })]);
    expect(recordIn(searched).officers).toEqual([]);
  });

  test('8. a closed branch is told as closed', async () => {
    const closed = bakery({}, [craftAt(rennes), craftAt(laval, { closedOn: '2024-12-31' })]);
    const { establishments } = recordIn(await askedOfSirene(closed));
    expect(establishments?.list.map(({ isOpen }) => isOpen)).toEqual([true, false]);
  });

  test('9. all establishments are read, page after page, a thousand at a time', async () => {
    const all = inseeEstablishments(bakery({}, [craftAt(nantes), craftAt(laval)]), NOW);
    const { call, requests } = answering(
      unitOf(bakery()),
      pageOf(all.slice(0, 1), { total: 2, curseur: '*', curseurSuivant: 'next' }),
      pageOf(all.slice(1), { total: 2, curseur: 'next', curseurSuivant: 'next' }),
    );
    const record = recordIn(await askSirene(call, now)(SIREN, {}));
    expect(record.establishments?.list).toHaveLength(2);
    expect(requests.slice(1).map(({ query }) => query)).toMatchObject([
      { q: `siren:${SIREN}`, nombre: 1000, curseur: '*' },
      { q: `siren:${SIREN}`, nombre: 1000, curseur: 'next' },
    ]);
  });

  test('9. establishments that are announced and missing make the answer unusable', async () => {
    const some = pageOf(inseeEstablishments(bakery(), NOW), { total: 2 });
    await expect(inseeAnswering(unitOf(bakery()), some)).rejects.toMatchObject({ reason: 'malformed' });
  });

  test('10. a secondary craft activity is told, and the APE is not read at all', async () => {
    const shop = { ...nantes, activities: [{ form: 'COMMERCIALE' }, { form: 'ARTISANALE' }] };
    const { activities } = recordIn(await askedOfRne(bakery({}, [shop])));
    expect(activities).toContainEqual(
      expect.objectContaining({ form: 'ARTISANALE', isPrincipal: false, isRunning: true }),
    );
  });

  test('11. active in SIRENE does not hide a radiation in the RNE', async () => {
    const struckOff = bakery({ struckOffOn: '2025-01-15' });
    expect(recordIn(await askedOfSirene(struckOff)).state).toBe('active');
    expect(recordIn(await askedOfRne(struckOff)).struckOffOn).toBe('2025-01-15');
  });

  test('12. a date of effect or of cessation is not a radiation', async () => {
    const ending = { dateEffet: '2025-01-15', dateCessationTotaleActivite: '2025-01-15' };
    const person = { detailCessationEntreprise: ending, etablissementPrincipal: null };
    const body = { siren: SIREN, formality: { content: { personneMorale: person } } };
    expect(recordIn(await rneAnswering({ status: 200, body })).struckOffOn).toBeNull();
  });

  test('13. "too many requests" is not "not found", in any register', async () => {
    const quota = { status: 429, headers: { 'retry-after': '7' }, body: {} };
    const search = askRechercheEntreprises(answering(quota).call, now)(SIREN, {});
    for (const asking of [inseeAnswering(quota), rneAnswering(quota), search]) {
      await expect(asking).rejects.toMatchObject({ reason: 'quota', retryAfterSeconds: 7 });
    }
  });

  test('15. a redirection is told with the SIREN it leads to, and another company is never taken for the one asked', async () => {
    expect(await inseeAnswering(inseeMoved('999980055'))).toMatchObject({
      kind: 'redirected',
      pivot: '999980055',
    });
    const another = unitOf({ ...bakery(), siren: '999980055' });
    await expect(inseeAnswering(another)).rejects.toMatchObject({ reason: 'malformed' });
    const others = pageOf(inseeEstablishments({ ...bakery(), siren: '999980055' }, NOW));
    await expect(inseeAnswering(unitOf(bakery()), others)).rejects.toBeInstanceOf(RegistryUnavailable);
  });

  test('16. « USAGE (NAISSANCE) » is two names, the same person is listed once, an auditor is no representative', async () => {
    const listed = (nom: string, qualite: string) => ({
      type_dirigeant: 'personne physique',
      nom,
      prenoms: 'ANNE MARIE',
      qualite,
    });
    const dirigeants = [
      listed('LEROY (DURAND)', 'Gérant'),
      listed('LEROY (DURAND)', 'Associé'),
      listed('AUDIT', 'Commissaire aux comptes suppléant'),
      listed('FIN', 'Autre, Liquidateur'),
    ];
    const { officers } = recordIn(await searchAnswering([searchResult(bakery(), { dirigeants })]));
    expect(officers).toEqual([
      { familyNames: ['DURAND', 'LEROY'], firstNames: ['ANNE', 'MARIE'], role: 'Gérant' },
    ]);
  });

  test('16. the RNE: neither auditors, nor liquidators, nor those who resigned or left', async () => {
    const luc = person('LUC', 'MOREAU-FICTIF');
    const officers = [
      gerant(person('ÉLISE', 'MARTIN-FICTIF', 'LEROY-FICTIF')),
      ...['40', '71', '72'].map((role) => ({ role, person: luc })),
      { ...gerant(luc), resigned: true },
      { ...gerant(luc), inOffice: false },
    ];
    expect(recordIn(await askedOfRne(bakery({ officers }))).officers).toEqual([
      { familyNames: ['MARTIN-FICTIF', 'LEROY-FICTIF'], firstNames: ['ÉLISE'], role: '30' },
    ]);
  });

  test('17. a SIREN is a text: a register that writes a number is not understood', async () => {
    const { uniteLegale } = unitOf(bakery()).body as { uniteLegale: object };
    const body = { uniteLegale: { ...uniteLegale, siren: Number(SIREN) } };
    await expect(inseeAnswering({ status: 200, body })).rejects.toMatchObject({ reason: 'malformed' });
  });

  test('18. what a company is comes from its legal category, not from the first digit of its SIREN', async () => {
    expect(recordIn(await askedOfSirene(bakery({ legalCategory: '5710' }))).legalCategory).toBe('5710');
  });

  test('21. a closure and a radiation announced for later have not happened yet', async () => {
    const tomorrow = { daysAgo: -1 };
    const ending = { ceasedOn: tomorrow, struckOffOn: tomorrow };
    const company = bakery(ending, [craftAt(nantes, { closedOn: tomorrow })]);
    const sirene = recordIn(await askedOfSirene(company));
    expect([sirene.state, sirene.establishments?.list[0]?.isOpen]).toEqual(['active', true]);
    const rne = recordIn(await askedOfRne(company));
    expect([rne.struckOffOn, rne.activities?.[0]?.atOpenEstablishment]).toEqual([null, true]);
  });

  test('21. what ends today has ended, by the calendar of Paris', async () => {
    const today = bakery({ ceasedOn: '2026-11-23', struckOffOn: '2026-11-23' }, [
      shopAt(nantes, { closedOn: '2026-11-23' }),
    ]);
    const sirene = recordIn(await askedOfSirene(today));
    expect([sirene.state, sirene.establishments?.list[0]?.isOpen]).toEqual(['ceased', false]);
    expect(recordIn(await askedOfRne(today)).struckOffOn).toBe('2026-11-23');
    const lateEvening = () => new Date('2026-11-22T23:30:00Z');
    const replies = [unitOf(today), pageOf(inseeEstablishments(today, NOW))];
    const answer = await askSirene(answering(...replies).call, lateEvening)(SIREN, {});
    expect(recordIn(answer).state).toBe('ceased');
  });
});
