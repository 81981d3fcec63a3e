import { describe, expect, test } from '@jest/globals';
import type { EstablishmentDescription } from '../../../dev/simulator/company-description.js';
import { craftAt, nantes, person } from '../../../dev/simulator/describe.js';
import { siretOf } from '../../../dev/simulator/insee-wire.js';
import { rneRefusal } from '../../../dev/simulator/reply.js';
import { READING_VERSION } from '../../../src/registry/company.js';
import { NOW } from '../world.js';
import { artisan, askedOfRne, bakery, recordIn, rneAnswering, SIREN } from '../bodies.js';

const workshop = (more: Partial<EstablishmentDescription> = {}) => craftAt(nantes, more);
const activitiesOf = async (...args: Parameters<typeof bakery>) =>
  recordIn(await askedOfRne(bakery(...args))).activities ?? [];

describe('the RNE', () => {
  test('an activity is told with its place, its form and whether it runs', async () => {
    expect(await activitiesOf()).toContainEqual({
      siret: siretOf(SIREN, 1),
      codeCommune: '44109',
      atOpenEstablishment: true,
      form: 'ARTISANALE_REGLEMENTEE',
      codeAprm: '1071CB',
      isPrincipal: true,
      isRunning: true,
    });
  });

  test.each([
    ['ended yesterday', { until: { daysAgo: 1 } }, false],
    ['ends today', { until: { daysAgo: 0 } }, false],
    ['ends tomorrow', { until: { daysAgo: -1 } }, true],
    ['begins tomorrow', { since: { daysAgo: -1 } }, false],
    ['begins today', { since: { daysAgo: 0 } }, true],
  ])('an activity that %s: running is %s', async (_when, dates, isRunning) => {
    const [activity] = await activitiesOf({}, [workshop({ activities: [{ form: 'ARTISANALE', ...dates }] })]);
    expect(activity?.isRunning).toBe(isRunning);
  });

  test('a radiation ends what began before it, and not a restart', async () => {
    const activities = [{ form: 'ARTISANALE' }, { form: 'ARTISANALE', since: '2026-06-01' }];
    const told = await activitiesOf({ struckOffOn: '2026-01-15' }, [workshop({ activities })]);
    expect(told.filter(({ siret }) => siret !== null).map(({ isRunning }) => isRunning)).toEqual([
      false,
      true,
    ]);
  });

  test.each([
    ['', null],
    [' 2024-03-15 ', '2024-03-15'],
    ['2024-03-15T00:00:00+01:00', '2024-03-15'],
    ['2026-11-24', null],
    ['15/03/2024', '15/03/2024'],
    ['20240315', '20240315'],
    ['0001-01-16', '0001-01-16'],
    ['2999-01-01', '2999-01-01'],
    ['2027-13-45', '2027-13-45'],
  ])('a radiation written « %s » is told as %j', async (dateRadiation, struckOffOn) => {
    const record = await personne({ detailCessationEntreprise: { dateRadiation } });
    expect(record.struckOffOn).toBe(struckOffOn);
  });

  test('a radiation on a day that nobody can read ends no activity by itself', async () => {
    const etablissementPrincipal = { activites: [{ dateDebut: '2020-01-01' }] };
    const detailCessationEntreprise = { dateRadiation: '15/03/2024' };
    const { activities } = await personne({ etablissementPrincipal, detailCessationEntreprise });
    expect(activities).toMatchObject([{ isRunning: true }]);
  });

  test.each([
    [{ statutPourFormalite: '6' }, false],
    [{ dateEffetFermeture: '2026-11-23' }, false],
    [{ dateEffetFermeture: '2026-11-24' }, true],
    [{}, true],
  ])('an establishment described by %j: open is %s', async (descriptionEtablissement, isOpen) => {
    const { activities } = await personne({
      etablissementPrincipal: { descriptionEtablissement, activites: [{}] },
    });
    expect(activities?.[0]?.atOpenEstablishment).toBe(isOpen);
  });

  test('the form of the company alone is told as the company’s, of no establishment', async () => {
    const { activities } = await personne({}, { formeExerciceActivitePrincipale: 'ARTISANALE' });
    expect(activities).toMatchObject([
      { siret: null, codeCommune: null, form: 'ARTISANALE', isRunning: true },
    ]);
  });

  test('the form of the company runs only while an activity does', async () => {
    const told = await activitiesOf({}, [
      workshop({ activities: [{ form: 'ARTISANALE', until: '2025-01-01' }] }),
    ]);
    expect(told.map(({ isRunning }) => isRunning)).toEqual([false, false]);
  });

  test.each([
    [{ estPresent: true }, true],
    [{ estPresent: true, dateFin: '2027-01-01' }, true],
    [{ estPresent: true, dateFin: '2022-12-31T00:00:00+01:00' }, false],
    [{ estPresent: false }, false],
  ])('a former entry %j in the répertoire des métiers: running is %s', async (rnm, isInFormerRm) => {
    expect((await personne({ registreAnterieur: { rnm } })).isInFormerRm).toBe(isInFormerRm);
  });

  test.each([
    [{ estPresent: true, dateFin: null }, {}, true],
    [{ estPresent: true, dateFin: '2022-12-31' }, {}, false],
    [{ estPresent: false }, {}, false],
    [{ estPresent: true }, { detailCessationEntreprise: { dateRadiation: '2025-01-15' } }, false],
  ])('a former entry %j of the formality as a whole counts too; with %j: running is %s', async (rnm, more, told) => {
    const record = await personne(more, { registreAnterieur: { rnm } });
    expect(record.isInFormerRm).toBe(told);
  }); // prettier-ignore

  test('a former entry of an open establishment counts, and none does once struck off', async () => {
    const open = bakery({}, [workshop({ formerRm: true })]);
    expect(recordIn(await askedOfRne(open)).isInFormerRm).toBe(true);
    const closed = bakery({}, [workshop({ formerRm: true, closedOn: '2025-01-01' })]);
    expect(recordIn(await askedOfRne(closed)).isInFormerRm).toBe(false);
    expect(recordIn(await askedOfRne({ ...open, struckOffOn: '2025-01-01' })).isInFormerRm).toBe(false);
  });

  test('a sole trader is a person, and has no officers', async () => {
    const record = recordIn(await askedOfRne(artisan({ person: person('MARIE', 'DURAND', 'LEROY') })));
    expect(record.soleTrader).toEqual({
      familyNames: ['DURAND', 'LEROY'],
      firstNames: ['MARIE'],
      role: null,
    });
    expect(record).not.toHaveProperty('officers');
  });

  test('a company held by companies has officers, of whom none is a person', async () => {
    const held = bakery({ officers: [{ role: '73', company: 'HOLDING FICTIVE' }] });
    expect(recordIn(await askedOfRne(held)).officers).toEqual([]);
  });

  test('it is not asked whether the company lives, nor where it is', async () => {
    const record = recordIn(await askedOfRne(bakery()));
    expect(record).not.toHaveProperty('state');
    expect(record).not.toHaveProperty('establishments');
  });

  test('only its own "company not found" means that it does not know the company', async () => {
    expect((await rneAnswering(rneRefusal(404, 'company_not_found', ''))).kind).toBe('absent');
    await expect(rneAnswering({ status: 404, body: '<html>' })).rejects.toMatchObject({
      reason: 'malformed',
    });
    const elsewhere = rneRefusal(404, 'route_not_found', '');
    await expect(rneAnswering(elsewhere)).rejects.toMatchObject({ reason: 'malformed' });
  });

  test('another company than the one asked is not understood', async () => {
    await expect(askedOfRne({ ...bakery(), siren: '999980055' })).rejects.toMatchObject({
      reason: 'malformed',
    });
  });

  test.each([{}, { personneMorale: null, personnePhysique: [] }])(
    'a body that describes nobody says nothing: %j',
    async (content) => {
      const body = { siren: SIREN, formality: { content } };
      const record = recordIn(await rneAnswering({ status: 200, body }));
      expect(record).toEqual({ source: 'rne', at: NOW.toISOString(), reading: READING_VERSION });
    },
  );

  test.each([undefined, null, 'vide', { content: null }])(
    'a body without a formality is not understood: %j',
    async (formality) => {
      const body = { siren: SIREN, formality };
      await expect(rneAnswering({ status: 200, body })).rejects.toMatchObject({ reason: 'malformed' });
    },
  );
});

async function personne(personneMorale: object, content: object = {}) {
  const body = { siren: SIREN, formality: { content: { ...content, personneMorale } } };
  return recordIn(await rneAnswering({ status: 200, body }));
}
