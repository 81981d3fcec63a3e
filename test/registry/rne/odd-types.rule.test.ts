import { describe, expect, test } from '@jest/globals';
import { recordIn, rneAnswering, SIREN } from '../bodies.js';

const baking = { formeExercice: 'ARTISANALE', dateDebut: '2019-03-01' };
const workshop = { adresse: { codeInseeCommune: '44109' }, activites: [baking] };
const marie = { descriptionPersonne: { nom: 'DURAND', prenoms: ['MARIE'] } };
const manager = { typeDePersonne: 'INDIVIDU', roleEntreprise: '30', individu: marie };

const content = (person: object, more: object = {}) => ({
  ...more,
  personneMorale: { etablissementPrincipal: workshop, composition: { pouvoirs: [manager] }, ...person },
});
const read = async (person: object, more: object = {}) => {
  const body = { siren: SIREN, formality: { content: content(person, more) } };
  return recordIn(await rneAnswering({ status: 200, body }));
};
const craftIn = async (...args: Parameters<typeof read>) =>
  ((await read(...args)).activities ?? []).filter(({ form }) => form === 'ARTISANALE').length;
const officersOf = async (power: object) => (await read({ composition: { pouvoirs: [power] } })).officers;

describe('the RNE writes its fields in several types', () => {
  test.each<[string, ...Parameters<typeof read>]>([
    ['an empty object written as a list', { registreAnterieur: [], identite: [], detailCessationEntreprise: [] }],
    ['a former register that is empty', { registreAnterieur: { rnm: [] } }, { registreAnterieur: [], natureCreation: [] }],
    ['null lists', { autresEtablissements: null, composition: { pouvoirs: null } }],
    ['an empty list written as an object', { autresEtablissements: {}, composition: { pouvoirs: {} } }],
    ['null in a list', { etablissementPrincipal: { ...workshop, activites: [null, baking] }, autresEtablissements: [null] }],
    ['a list whose ranks have gaps', { etablissementPrincipal: { ...workshop, activites: { 0: { formeExercice: 'LIBERALE' }, 3: baking } } }],
    ['a block for another kind of person', {}, { personnePhysique: [], exploitation: [] }],
    ['words for yes and no', { etablissementPrincipal: { ...workshop, activites: [{ ...baking, indicateurPrincipal: 'true' }] } }],
    ['a yes or no that is neither', { etablissementPrincipal: { ...workshop, activites: [{ ...baking, indicateurPrincipal: 'peut-être' }] } }],
    ['a name of another type', { identite: { entreprise: { denomination: ['PAIN'], formeJuridique: 5499 } } }],
    ['a description that is empty', { etablissementPrincipal: { ...workshop, descriptionEtablissement: [] } }],
  ])('%s hides no craft activity', async (_what, ...parts) => {
    expect(await craftIn(...parts)).toBe(1);
  }); // prettier-ignore

  test('a legal category written as a number is the same', async () => {
    expect((await read({ identite: { entreprise: { formeJuridique: 5499 } } })).legalCategory).toBe('5499');
  });

  test.each([
    [{ estPresent: 'true' }, true],
    [{ estPresent: 1 }, true],
    [{ estPresent: 'false' }, false],
    [{ estPresent: 'sans objet' }, false],
    [{ estPresent: true, dateFin: { date: '2022-12-31' } }, false],
    [{ estPresent: true, dateFin: '31/12/2019' }, false],
    [[], false],
  ])('a former entry %j: running is %s; one that cannot be read proves nothing', async (rnm, isRunning) => {
    expect((await read({ registreAnterieur: { rnm } })).isInFormerRm).toBe(isRunning);
  });

  test.each([
    ['Marie Louise', ['Marie Louise']],
    [['MARIE', null, 7], ['MARIE']],
    [null, []],
    [{ 0: 'MARIE', 2: 'LOUISE' }, ['MARIE', 'LOUISE']],
  ])('first names %j', async (prenoms, firstNames) => {
    const individu = { descriptionPersonne: { nom: 'DURAND', nomUsage: [], prenoms } };
    expect(await officersOf({ ...manager, individu })).toEqual([
      { familyNames: ['DURAND'], firstNames, role: '30' },
    ]);
  });

  test.each([
    [{ roleEntreprise: 30, actif: 'true', mentionDemissionOrdre: 0 }, 1],
    [{ roleEntreprise: 71 }, 0],
    [{ actif: 'false' }, 0],
    [{ mentionDemissionOrdre: 'true' }, 0],
    [{ actif: 'inconnu' }, 0],
    [{ actif: [] }, 0],
    [{ mentionDemissionOrdre: {} }, 0],
    [{ roleEntreprise: ['30'] }, 0],
  ])('%j: representatives %s; a doubt about the office makes nobody one', async (odd, count) => {
    expect(await officersOf({ ...manager, ...odd })).toHaveLength(count);
  });

  test('one power that cannot be read does not hide the others', async () => {
    const { officers } = await read({ composition: { pouvoirs: [{ actif: [] }, 'x', manager] } });
    expect(officers).toHaveLength(1);
  });

  test.each<[string, Parameters<typeof read>[0], object]>([
    ['the activities of an establishment', { etablissementPrincipal: { ...workshop, activites: 'boulangerie' } }, { establishments: 1 }],
    ['the closure of an establishment', { etablissementPrincipal: { descriptionEtablissement: { dateEffetFermeture: {} } } }, { establishments: 1 }],
    ['an establishment', { etablissementPrincipal: null, autresEtablissements: [[workshop], workshop] }, { establishments: 1 }],
    ['an activity', { etablissementPrincipal: { ...workshop, activites: ['boulangerie'] } }, { activities: 1 }],
    ['the form of an activity', { etablissementPrincipal: { ...workshop, activites: [{ formeExercice: ['ARTISANALE'] }] } }, { activities: 1 }],
    ['an office', { composition: { pouvoirs: ['x', manager] } }, { officers: 1 }],
  ])('where %s cannot be read, it is left out and counted', async (_what, person, skipped) => {
    expect((await read(person)).skipped).toEqual(skipped);
  }); // prettier-ignore

  test.each([
    ['an end written otherwise', { ...baking, dateFin: 20250101 }],
    ['an end in words', { ...baking, dateFin: 'bientôt' }],
    ['a beginning in words', { ...baking, dateDebut: 'au printemps' }],
    ['a form that nobody knows', { ...baking, formeExercice: 'ARTISANALE_D_ART' }],
    ['no form, where the company gives none either', { ...baking, formeExercice: null }],
  ])('an activity with %s is a doubt', async (_what, activity) => {
    const { activities } = await read({ etablissementPrincipal: { ...workshop, activites: [activity] } });
    expect(activities).toMatchObject([{ isUnclear: true }]);
  });

  test.each([
    ['its form', [baking], {}],
    ['no form, where the company gives one', [{ ...baking, formeExercice: null }], { formeExerciceActivitePrincipale: 'ARTISANALE' }],
    ['no days', [{ formeExercice: 'COMMERCIALE' }], {}],
  ])('an activity with %s is none', async (_what, activites, more) => {
    const { activities } = await read({ etablissementPrincipal: { ...workshop, activites } }, more);
    expect(activities?.some(({ isUnclear }) => isUnclear)).toBe(false);
  }); // prettier-ignore

  test.each<[string, object]>([
    ['no establishment', { etablissementPrincipal: null }],
    [
      'establishments that do not speak of activities',
      { etablissementPrincipal: { adresse: workshop.adresse } },
    ],
  ])('a body with %s and no form does not speak of activities', async (_what, person) => {
    expect(await read(person)).not.toHaveProperty('activities');
  });

  test.each([
    ['as a day written otherwise', { dateEffetFermeture: '31/12/2020' }],
    ['by a status with a zero', { statutPourFormalite: '06' }],
    ['by a status with a space', { statutPourFormalite: '6 ' }],
  ])('an establishment closed %s is not open', async (_what, descriptionEtablissement) => {
    const { activities } = await read({ etablissementPrincipal: { ...workshop, descriptionEtablissement } });
    expect(activities).toMatchObject([{ atOpenEstablishment: false }]);
  });

  test('an end of all activity that nobody can read makes every activity a doubt', async () => {
    const detailCessationEntreprise = { dateCessationTotaleActivite: '01/01/2020' };
    const { activities } = await read(
      { detailCessationEntreprise },
      { formeExerciceActivitePrincipale: 'ARTISANALE' },
    );
    expect(activities).toMatchObject([{ isUnclear: true }, { isUnclear: true }]);
  });

  test('an empty list of activities is an answer', async () => {
    expect((await read({ etablissementPrincipal: { ...workshop, activites: [] } })).activities).toEqual([]);
  });

  test.each<[string, ...Parameters<typeof read>]>([
    ['the other establishments', { autresEtablissements: 'aucun' }],
    ['the radiation', { detailCessationEntreprise: { dateRadiation: 20250115 } }],
    ['the end of the company', { detailCessationEntreprise: 'radiée' }],
    ['the form of the company', {}, { formeExerciceActivitePrincipale: ['ARTISANALE'] }],
  ])('where %s cannot be read, the company is not understood: it is never "no craft" or "alive"', async (_what, ...parts) => {
    await expect(read(...parts)).rejects.toMatchObject({ reason: 'malformed' });
  }); // prettier-ignore
});
