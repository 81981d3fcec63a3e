import { describe, expect, test } from '@jest/globals';
import { classify } from '../../src/applications/classify.js';
import { explanationSheet } from '../../src/applications/explanation-sheet.js';
import { policyVersion2, ROWS } from '../../src/applications/policy.js';
import { ruleWords } from '../../src/applications/trace-in-words.js';
import {
  absent,
  aCompany,
  anActivity,
  aQuestion,
  fromInsee,
  fromRne,
  unavailable,
  type World,
} from '../support/company.js';

/** Narrow no-break spaces are in the way here. */
const plain = (text: string) => text.replaceAll('\u202f', ' ');

describe('the explanation sheet of a decision', () => {
  const sheetOf = (...question: Parameters<typeof aQuestion>) =>
    explanationSheet(classify(aQuestion(...question)), policyVersion2);

  test.each([
    [{}, /^La demande a été acceptée par des règles, sans intervention d’une personne\.$/],
    [{ applicant: { delegateMission: true } }, /refusée par des règles.*réexamine la demande/],
    [{ applicant: { firstName: 'Paul' } }, /mise en attente.*un agent étudie/],
    [{ company: aCompany(unavailable('insee'), unavailable('rne')) }, /n’ont rien décidé/],
  ] satisfies [World, RegExp][])('says how far the rules went', (world, words) => {
    expect(sheetOf(world).contribution).toMatch(words);
  });

  test('gives the data and sources, each once', () => {
    const approved = sheetOf();
    expect(new Set(approved.data).size).toBe(approved.data.length);
    expect(approved.data.map(plain)).toContain(
      'Répertoire Sirene (Insee), le 23 novembre 2026 à 9 h 59 : un établissement est ouvert dans la région.',
    );
  });

  test('gives the rule that decided, the weight and the version', () => {
    const approved = sheetOf();
    expect(approved.parameters).toMatchObject({ deciding: ruleWords(policyVersion2)['23'], version: 2 });
    expect(approved.parameters.weight).toContain('la première qui s’applique décide');
    const old = { ...classify(aQuestion()), row: '99' };
    expect(explanationSheet(old, policyVersion2).parameters.deciding).toBeNull();
  });

  test('says nothing of other people', () => {
    const { data } = sheetOf({ applicant: { profile: 'company_head' } });
    expect(data.join()).not.toMatch(/ANNE MARIE|noms à comparer|aucun compte/);
  });

  test('tells no more than « verification » while a person verifies', () => {
    const veiled = sheetOf({ own: { hasSibling: true } });
    expect(veiled).toMatchObject({ data: [], operations: [], parameters: { deciding: null } });
    const told = sheetOf({ company: aCompany(fromInsee(), absent('rne')) });
    expect(told.parameters.deciding?.title).toBe('Pas d’activité artisanale connue');
    expect(told.operations.length).toBeGreaterThan(0);
  });

  test('while it waits, a right name and a wrong one give the same sheet', () => {
    const noCraft = { activities: [anActivity({ form: 'NEUVE', isUnclear: true })] };
    const companies = {
      'no register says whether it is craft': aCompany(fromInsee(), fromRne(noCraft)),
      'the rule of names has no answer': aCompany(unavailable('insee'), fromRne()),
    };
    for (const [why, company] of Object.entries(companies)) {
      const [right, wrong] = ['Le Goff', 'Martin'].map((lastName) =>
        sheetOf({ applicant: { lastName }, company }),
      );
      expect([why, right?.operations.length, right?.isShortened]).toEqual([why, expect.any(Number), true]);
      expect(right).toEqual(wrong);
    }
  });

  test('gives every operation', () => {
    const approved = sheetOf();
    expect(approved.operations.map(({ row }) => row)).toEqual(ROWS.filter((row) => row !== '4b'));
    expect(
      sheetOf({ company: aCompany(absent('insee'), fromRne()) }).operations.map(({ row }) => row),
    ).toEqual(['1', '2', '5']);
  });
});
