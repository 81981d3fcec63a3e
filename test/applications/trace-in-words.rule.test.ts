import { describe, expect, test } from '@jest/globals';
import { classify } from '../../src/applications/classify.js';
import { policyVersion1, ROWS } from '../../src/applications/policy.js';
import {
  ruleWords,
  stepInWords,
  traceInWords,
  valueInWords,
  whyInWords,
} from '../../src/applications/trace-in-words.js';
import type { ReadValue, TraceStep } from '../../src/applications/verdict.js';
import {
  aBranch,
  aCompany,
  anEstablishment,
  aQuestion,
  establishments,
  fromInsee,
  fromRne,
  fromSearch,
  RENNES,
  unavailable,
} from '../support/company.js';

const at = '2026-11-23T08:05:00.000Z';
const say = (fact: string, value: ReadValue['value'], source: ReadValue['source'] = 'insee') =>
  valueInWords({ fact, value, source, at });
/** No head office is flagged, and one open establishment is in another region. */
const withoutHeadOffice = establishments(
  anEstablishment({ isHeadOffice: false }),
  aBranch({ codeCommune: RENNES }),
);
/** Narrow no-break spaces are told apart from plain ones where it matters; elsewhere they are in the way. */
const plain = (text: string) => text.replaceAll('\u202f', ' ');

describe('the rules as the public reads them', () => {
  const words = ruleWords(policyVersion1);

  test('every row has its title and its condition', () => {
    expect(Object.keys(words).sort()).toEqual([...ROWS, '4', '7'].sort());
    expect(new Set(Object.values(words).map(({ title }) => title)).size).toBe(ROWS.length + 2);
    for (const { title, condition } of Object.values(words)) {
      expect(title).toMatch(/^[A-ZÀ-Ý][^.!]+$/);
      expect(condition).toMatch(/^[A-ZÀ-Ý][^!]+\.$/);
      expect(`${title} ${condition}`).not.toMatch(/['"]| [;:!?»]|« /);
    }
  });

  test('the numbers are those of the policy', () => {
    const other = ruleWords({
      ...policyVersion1,
      recheckDays: [2, 5],
      struckOffMinDays: 40,
      unavailableMinutes: 20,
      unavailableRetryDays: 9,
    });
    expect(words['5'].condition).toContain('1, 3, 7 et 15 jours');
    expect(other['5'].condition).toContain('2 et 5 jours');
    expect([words['10'].condition, words['11'].condition].every((text) => text.includes('30 jours'))).toBe(
      true,
    );
    expect([other['10'].condition, other['11'].condition].every((text) => text.includes('40 jours'))).toBe(
      true,
    );
    expect(words['4'].condition).toMatch(/15 minutes.*7 jours/);
    expect(other['4'].condition).toMatch(/20 minutes.*9 jours/);
  });
});

describe('a value is said by whom, when and what', () => {
  test.each<[ReadValue['value'], string, ReadValue['source'], string]>([
    ['company_head', 'profile', 'form', 'Formulaire de demande, le 23 novembre 2026 à 9 h 05 : profil choisi : Chef(fe) d’entreprise.'],
    ['active', 'state', 'insee', 'Répertoire Sirene (Insee), le 23 novembre 2026 à 9 h 05 : l’entreprise est active.'],
    ['ceased', 'state', 'mirror', 'Copie locale du répertoire Sirene, image du 23 novembre 2026 : l’entreprise a cessé.'],
    [null, 'struckOffOn', 'rne', 'Registre national des entreprises (Inpi), le 23 novembre 2026 à 9 h 05 : pas de radiation.'],
    ['2026-10-01', 'struckOffOn', 'recherche-entreprises', 'Recherche d’entreprises (annuaire de l’État), le 23 novembre 2026 à 9 h 05 : radiation le 1er octobre 2026.'],
    [2, 'notFoundChecks', 'guichet', 'Dossiers de la chambre, le 23 novembre 2026 à 9 h 05 : nouvelles vérifications déjà faites : 2.'],
  ])('%j of %s', (value, fact, source, sentence) => {
    expect(plain(say(fact, value, source))).toBe(sentence);
  }); // prettier-ignore

  test.each<[string, ReadValue['value'], string]>([
    ['delegateMission', true, 'le compte servira à des missions de délégué(e)'],
    ['delegateMission', false, 'le compte servira à l’entreprise ou à la structure'],
    ['listed', null, 'l’entreprise n’est pas sur la liste des clients et partenaires'],
    ['listed', 'client', 'l’entreprise est sur la liste des clients'],
    ['listed', 'partner', 'l’entreprise est sur la liste des partenaires'],
    ['sirene', 'withheld', 'les données ne sont pas diffusées'],
    ['legalCategory', '5499', 'catégorie juridique 5499'],
    ['soleTrader', true, 'entreprise individuelle'],
    ['soleTrader', false, 'personne morale'],
    ['struckOffOn', 'soon', 'radiation le « soon » (date illisible)'],
    ['struckOffOn', '0001-01-16', 'radiation le « 0001-01-16 » (date illisible)'],
    ['openRegions', ['53', '93'], 'régions des établissements ouverts : Bretagne et Provence-Alpes-Côte d’Azur'],
    ['openRegions', [], 'régions des établissements ouverts : aucune en France'],
    ['sireneAlone', null, 'le répertoire Sirene ne suffit pas'],
    ['sireneAlone', 'rne_unreachable', 'le répertoire Sirene suffit : le RNE ne répond pas depuis assez longtemps'],
    ['ownerNames', [], 'aucun nom à comparer'],
    ['ownerNames', ['ANNE LE GOFF', 'LUC ROUX'], 'noms à comparer : ANNE LE GOFF et LUC ROUX'],
    ['redirectedFrom', ['732829999', '732829320'], 'SIREN demandé, puis SIREN qui le remplace : 732 829 999, 732 829 320'],
    ['unavailable', 'quota', 'trop de questions posées, réponse remise à plus tard'],
    ['unavailable', 'silent', 'réponse reçue, sans l’information nécessaire'],
    ['skipped', ['establishments 1'], '1 établissement illisible, laissé de côté'],
    ['skipped', ['activities 2'], '2 activités illisibles, laissées de côté'],
    ['skipped', ['establishments 2', 'activities 1'], '2 établissements et 1 activité illisibles, laissés de côté'],
    ['skipped', ['kindOfOtherDays 3'], '3 éléments illisibles, laissés de côté'],
    ['declaredCraft', 'a value of former days', 'a value of former days'],
  ])('%s %j', (fact, value, words) => {
    expect(plain(say(fact, value))).toBe(`Répertoire Sirene (Insee), le 23 novembre 2026 à 9 h 05 : ${words}.`);
  }); // prettier-ignore

  test.each<[string, ReadValue['value'], string]>([
    ['unreachable', [], 'tous ont répondu'],
    ['unreachable', ['rne'], 'réponse manquante : Registre national des entreprises (Inpi)'],
    ['silentOn', ['headOfficeInRegion'], 'aucun ne dit où est le siège'],
    ['silentOn', ['declaredCraft', 'craftInRegion', 'nameMatch', 'ownerNames'], 'aucun ne dit si l’activité est artisanale, ni qui représente l’entreprise'],
    ['silentOn', ['craftInRegion'], 'aucun ne dit si l’activité artisanale est exercée dans la région'],
    ['silentOn', ['a fact of other days'], 'aucun ne dit un point nécessaire'],
  ])('%s %j is about all the registers', (fact, value, words) => {
    expect(plain(say(fact, value, 'guichet'))).toBe(`Registres consultés, le 23 novembre 2026 à 9 h 05 : ${words}.`);
  }); // prettier-ignore

  test('a fact and a row of former days are still shown', () => {
    expect(plain(say('formerFact', 'x'))).toContain(': formerFact : x.');
    expect(stepInWords({ row: '99', rule: 'old', result: 'matched', values: [] }).title).toBe('Règle 99');
  });

  test('spaces are French', () => {
    expect(say('profile', 'company_head')).toContain('9\u202fh\u202f05\u202f: profil choisi\u202f:');
  });

  test('a match is said to prove no identity', () => {
    expect(say('nameMatch', 'full')).toContain('pas l’identité de la personne');
  });
});

describe('a trace is read step by step', () => {
  const out = () => classify(aQuestion({ company: aCompany(fromInsee(), unavailable('rne', 'quota')) }));

  test('what applies, what does not, what is awaited', () => {
    const [first, ...rest] = traceInWords(out().trace);
    expect(first).toMatchObject({ row: '1', title: 'Profil sans condition', result: 'ne s’applique pas' });
    expect(rest.find(({ row }) => row === '17')).toEqual({
      row: '17',
      title: 'Pas d’activité artisanale connue',
      result: 'pas encore de réponse',
      because: expect.arrayContaining(['Réponse attendue\u202f: Registre national des entreprises (Inpi).']),
    });
  });

  const silent = () =>
    classify(aQuestion({ company: aCompany(fromInsee({ establishments: withoutHeadOffice }), fromRne()) }));

  test('what no register says is awaited from none of them', () => {
    const step = traceInWords(silent().trace).find(({ row }) => row === '19');
    expect(step?.result).toBe('sans réponse');
    expect(step?.because.at(-1)).toBe('Aucun registre ne dit où est le siège.');
    const unnamed: TraceStep = {
      row: '19',
      rule: 'craftElsewhere',
      result: 'unknown',
      values: [],
      missing: [],
    };
    expect(stepInWords(unnamed).because).toEqual(['Aucun registre ne le dit.']);
    expect(whyInWords(silent()).map(({ title, because }) => [title, ...because].map(plain))).toEqual([
      [
        'Registres muets sur un point',
        'Registres consultés, le 23 novembre 2026 à 10 h 00 : aucun ne dit où est le siège.',
      ],
    ]);
  });

  test('a step recorded before, that names a source although all had answered, is read as it was', () => {
    const old = {
      row: '19',
      rule: 'craftElsewhere',
      result: 'unknown',
      values: [],
      missing: ['insee'],
    } as const;
    expect(stepInWords({ ...old, values: [], missing: [...old.missing] })).toMatchObject({
      result: 'pas encore de réponse',
      because: ['Réponse attendue\u202f: répertoire Sirene (Insee).'],
    });
  });

  test('what could not be read stands beside the rule that decided', () => {
    const rne = fromRne({ skipped: { establishments: 1, officers: 1 } });
    const why = whyInWords(classify(aQuestion({ company: aCompany(fromInsee(), rne) })));
    expect(why.map(({ row, title }) => [row, title])).toEqual([
      ['23', 'Entreprise artisanale de la région'],
      ['', 'Ce qui n’a pas pu être lu'],
    ]);
    expect(why[1]?.because.map(plain)).toEqual([
      'Registre national des entreprises (Inpi), le 23 novembre 2026 à 9 h 59 : 1 établissement et 1 dirigeant illisibles, laissés de côté.',
    ]);
  });

  test('why a file is here: the rule that decided, and what it read', () => {
    expect(whyInWords(out()).map(({ title, because }) => [title, ...because].map(plain))).toEqual([
      [
        'Registre indisponible',
        'Registre national des entreprises (Inpi), le 23 novembre 2026 à 9 h 59 : trop de questions posées, réponse remise à plus tard.',
      ],
    ]);
  });

  test('and that a person confirms what one source says alone', () => {
    const rennes = establishments(anEstablishment({ codeCommune: RENNES }));
    const why = whyInWords(
      classify(aQuestion({ company: aCompany(fromSearch({ establishments: rennes })) })),
    );
    expect(why.map(({ title }) => title)).toEqual([
      'Aucun établissement dans la région',
      'Source unique, à confirmer',
    ]);
    expect(why[1]?.because).toHaveLength(1);
  });
});
