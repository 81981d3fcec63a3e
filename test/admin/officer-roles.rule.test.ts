import { describe, expect, test } from '@jest/globals';
import { formWords } from '../../admin/words/activity-forms.js';
import { roleWords, standingWords } from '../../admin/words/officer-roles.js';
import type { Standing } from '../../src/registry/company.js';

describe('an office as staff read it', () => {
  test.each([
    ['30', 'Gérant'],
    ['71', 'Commissaire aux comptes titulaire'],
    ['205', 'fonction 205'],
    ['Président de SAS', 'Président de SAS'],
    ['constructor', 'constructor'],
  ])('%s is « %s »', (role, words) => {
    expect(roleWords(role)).toBe(words);
  });

  test.each<[Standing, string | null, string]>([
    ['gone', '73', 'n’est plus en fonction selon le RNE'],
    ['not_representing', '71', 'fonction qui ne représente pas l’entreprise'],
    ['not_representing', null, 'fonction qui ne représente pas l’entreprise'],
    ['not_representing', '30', 'a aussi une fonction qui ne représente pas l’entreprise'],
    ['unclear', '205', 'fonction illisible ou inconnue, telle qu’écrite : « 205 »'],
    ['unclear', 'Dirigeant', 'fonction illisible ou inconnue, telle qu’écrite : « Dirigeant »'],
    ['unclear', '30', 'fonction illisible en partie : on ne sait pas si elle est exercée'],
    ['unclear', null, 'fonction illisible ou non indiquée'],
  ])('%s, %s: « %s »', (standing, role, words) => {
    expect(standingWords({ standing, role }, 'le RNE')).toBe(words);
  });
});

test.each([
  ['ARTISANALE', 'Artisanale'],
  ['LOUEUR_MEUBLE', 'Location meublée'],
  ['NOUVELLE_FORME', '« NOUVELLE_FORME », forme non reconnue'],
  ['toString', '« toString », forme non reconnue'],
  ['', 'Forme non indiquée'],
])('the form %j of an activity is « %s »', (form, words) => {
  expect(formWords(form)).toBe(words);
});
