import { describe, expect, test } from '@jest/globals';
import { officeLabel } from '../../../src/registry/offices.js';
import { recordIn, rneAnswering, SIREN } from '../bodies.js';

const marie = { nom: 'DURAND', prenoms: ['MARIE'] };
const person = { familyNames: ['DURAND'], firstNames: ['MARIE'] };
const manager = { typeDePersonne: 'INDIVIDU', individu: { descriptionPersonne: marie } };
const inside = (fields: object) => ({ individu: { descriptionPersonne: { ...marie, ...fields } } });
const beside = (fields: object) => ({ individu: { ...fields, descriptionPersonne: marie } });

const read = async (composition: unknown) => {
  const body = { siren: SIREN, formality: { content: { personneMorale: { composition } } } };
  return recordIn(await rneAnswering({ status: 200, body }));
};
/** « in_office », or why the person does not count. */
const standingOf = async (power: object) => {
  const { officers, otherOfficers } = await read({ pouvoirs: [{ ...manager, ...power }] });
  return otherOfficers?.[0]?.standing ?? (officers?.length === 1 ? 'in_office' : 'nobody');
};

const REPRESENTING = [28, 29, 30, 52, 53, 56, 60, 66, 69, 70, 73, 74, 75, 86, 90, 101, 131];
const RANGE = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const NOT_REPRESENTING = [
  ...[11, 13, 14, 23, 40, 41, 51, 55, 61, 63, 64, 65, 67, 71, 72, 76, 77, 82],
  ...[...RANGE(94, 98), 100, ...RANGE(103, 109)],
];

describe('offices that represent are a closed list', () => {
  test.each(REPRESENTING)('%s represents', async (code) => {
    expect(await standingOf({ roleEntreprise: String(code) })).toBe('in_office');
    expect(officeLabel(String(code))).toBeDefined();
  });

  test.each(NOT_REPRESENTING)('%s does not', async (code) => {
    expect(await standingOf({ roleEntreprise: String(code) })).toBe('not_representing');
  });

  test.each(['0', '102', '110', '201', '205', '206', '999', 'GERANT', 'constructor'])(
    '%s is a doubt',
    async (code) => {
      expect(await standingOf({ roleEntreprise: code })).toBe('unclear');
    },
  );
});

describe('the role is read in every place where it has stood', () => {
  test.each([
    ['beside the person', { roleEntreprise: '71' }, 'not_representing'],
    ['inside the description', inside({ role: '71' }), 'not_representing'],
    ['inside the description, as it is named beside', inside({ roleEntreprise: '30' }), 'in_office'],
    ['inside the person', beside({ role: '30' }), 'in_office'],
    ['at the root, under the other name', { role: '30' }, 'in_office'],
    ['as a number', { roleEntreprise: 30 }, 'in_office'],
    ['with a zero before it', { roleEntreprise: '030' }, 'in_office'],
    ['in two places that both represent', { roleEntreprise: '30', ...inside({ role: '73' }) }, 'in_office'],
    ['in two places of which one is an auditor’s', { roleEntreprise: '30', ...inside({ role: '71' }) }, 'not_representing'],
    ['in two places of which one nobody knows', { roleEntreprise: '30', ...inside({ role: '205' }) }, 'unclear'],
    ['nowhere', {}, 'unclear'],
    ['as a list', { roleEntreprise: ['30'] }, 'unclear'],
    ['as an object', inside({ role: { code: '30' } }), 'unclear'],
    ['in words, a manager', { roleEntreprise: '99', autreRoleEntreprise: 'GÉRANT' }, 'in_office'],
    ['in words, a liquidator', { roleEntreprise: '99', autreRoleEntreprise: 'Liquidateur amiable' }, 'not_representing'],
    ['in words inside the description', inside({ role: '99', autreRoleEntreprise: 'Commissaire à la fusion' }), 'not_representing'],
    ['in words that nobody knows', { roleEntreprise: '99', autreRoleEntreprise: 'Président d’honneur' }, 'unclear'],
    ['in words that exclude, beside a code', { roleEntreprise: '30', autreRoleEntreprise: 'Liquidateur' }, 'not_representing'],
    ['in words that are missing', { roleEntreprise: '99' }, 'unclear'],
    ['and a second one that excludes', { roleEntreprise: '30', secondRoleEntreprise: '40' }, 'not_representing'],
    ['and a second one that nobody knows', { roleEntreprise: '30', secondRoleEntreprise: '205' }, 'unclear'],
    ['and a second one that a manager may hold', { roleEntreprise: '30', secondRoleEntreprise: '41' }, 'in_office'],
    ['and a second one that represents', { roleEntreprise: '30', secondRoleEntreprise: '53' }, 'in_office'],
    ['only as a second one', { secondRoleEntreprise: '30' }, 'unclear'],
    ['of somebody who may be no person', { roleEntreprise: '30', typeDePersonne: undefined }, 'unclear'],
  ])('%s', async (_where, power, standing) => {
    expect(await standingOf(power)).toBe(standing);
  }); // prettier-ignore
});

describe('whoever the RNE names as gone does not count', () => {
  test.each([
    ['a resignation', { mentionDemissionOrdre: true }, 'gone'],
    ['a resignation written as a word', { mentionDemissionOrdre: 'true' }, 'gone'],
    ['a resignation inside the person', beside({ mentionDemissionOrdre: 1 }), 'gone'],
    ['the day of a resignation', { dateMentionDemissionOrdre: '2026-02-01' }, 'gone'],
    ['no longer active, beside the person', { actif: false }, 'gone'],
    ['no longer active, inside the person', beside({ actif: 'false' }), 'gone'],
    ['no longer active, inside the description', inside({ actif: 0 }), 'gone'],
    ['an end that is over', { dateFin: '2026-11-22' }, 'gone'],
    ['an end that is over today', { dateFin: '2026-11-23' }, 'gone'],
    ['an end inside the person', beside({ dateFinMandat: '2020-01-01T00:00:00+01:00' }), 'gone'],
    ['an end inside the description', inside({ dateFin: '2020-01-01' }), 'gone'],
    ['the end of a term, under another name', { finMandat: '2020-01-01' }, 'gone'],
    ['a day of leaving', inside({ dateSortie: '2020-01-01' }), 'gone'],
    ['a day of death', { dateDeces: '2020-01-01' }, 'gone'],
    ['a resignation under another name', { mentionDemission: true }, 'gone'],
    ['a department, which ends nothing', { departementNaissance: '44', financement: 'x' }, 'in_office'],
    ['an end to come', { dateFin: '2026-11-24' }, 'in_office'],
    ['an end that is empty', { dateFin: null, dateFinMandat: '' }, 'in_office'],
    ['an end that nobody can read', { dateFin: 'bientôt' }, 'unclear'],
    ['an end of another kind', { dateFin: 20200101 }, 'unclear'],
    ['a resignation that nobody can read', { mentionDemissionOrdre: {} }, 'unclear'],
    ['an activity that nobody can read', { actif: 'inconnu' }, 'unclear'],
    ['active, written in full', { actif: 'true', mentionDemissionOrdre: false }, 'in_office'],
    ['a birth, which ends nothing', inside({ dateDeNaissance: '1980-01' }), 'in_office'],
  ])('%s', async (_what, power, standing) => {
    expect(await standingOf({ roleEntreprise: '30', ...power })).toBe(standing);
  }); // prettier-ignore

  test('who left is gone even from an office that nobody can read', async () => {
    expect(await standingOf({ actif: false })).toBe('gone');
  });

  test('a name is kept with its role and its standing', async () => {
    const { officers, otherOfficers } = await read({
      pouvoirs: [
        { ...manager, roleEntreprise: '73', actif: false },
        { ...manager, roleEntreprise: '30' },
        { ...manager, roleEntreprise: '205' },
      ],
    });
    expect(officers).toEqual([{ ...person, role: '30' }]);
    expect(otherOfficers).toEqual([
      { ...person, role: '73', standing: 'gone' },
      { ...person, role: '205', standing: 'unclear' },
    ]);
  });
});

describe('« nobody natural in office » is an answer, apart from silence', () => {
  test.each<[string, unknown]>([
    ['an empty list', { pouvoirs: [] }],
    [
      'companies only',
      { pouvoirs: [{ typeDePersonne: 'ENTREPRISE', roleEntreprise: '73', entreprise: {} }] },
    ],
    ['a hidden name', { pouvoirs: [{ ...manager, roleEntreprise: '30', ...inside({ nom: '[ND]' }) }] }],
  ])('%s is nobody', async (_what, composition) => {
    expect((await read(composition)).officers).toEqual([]);
  });

  test.each<[string, unknown]>([
    ['no composition', undefined],
    ['an empty composition', []],
    ['a composition without offices', {}],
    ['null in its place', { pouvoirs: null }],
  ])('%s is silence', async (_what, composition) => {
    expect(await read(composition)).not.toHaveProperty('officers');
  });
});
