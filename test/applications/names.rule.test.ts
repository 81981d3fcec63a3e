import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fold, isRealName, matchPerson } from '../../src/applications/names.js';
import { anOfficer } from '../support/company.js';

const person = (familyNames: string[], firstNames: string[]) => anOfficer({ familyNames, firstNames });
const typed = (firstName: string | null, lastName: string | null) => ({ firstName, lastName });
const both = person(['LEROY', 'DURAND'], ['MARIE', 'LOUISE']);

describe('the applicant’s name is a representative’s', () => {
  test.each([
    ['birth name', typed('Marie', 'Durand'), both],
    ['usage name', typed('Marie', 'Leroy'), both],
    ['« USAGE (NAISSANCE) », the usage name', typed('Hugo', 'Noblet'), person(['NOBLET (MARTEL)'], ['HUGO'])],
    ['« USAGE (NAISSANCE) », the birth name', typed('Hugo', 'Martel'), person(['NOBLET (MARTEL)'], ['HUGO'])],
    ['typed « usage (naissance) »', typed('Hugo', 'Martel (Noblet)'), person(['NOBLET'], ['HUGO'])],
    ['a second first name', typed('Louise', 'Durand'), both],
    ['two first names', typed('Marie-Louise', 'Durand'), both],
    ['a compound first name', typed('Jean Pierre', 'Roux'), person(['ROUX'], ['JEAN-PIERRE'])],
    ['a compound first name among others', typed('Jean-Pierre', 'Roux'), person(['ROUX'], ['Jean-Pierre', 'Luc'])],
    ['swapped fields', typed('Durand', 'Marie'), both],
    ['accents and case', typed('élise', 'françois'), person(['FRANCOIS'], ['ELISE'])],
    ['ligatures', typed('Lætitia', 'Lebœuf'), person(['LEBOEUF'], ['LAETITIA'])],
    ['letters of other languages', typed('Łukasz', 'Ødegård-Đorđević Weiß'), person(['ODEGARD DORDEVIC WEISS'], ['LUKASZ'])],
    ['a capital sharp s', typed('Ute', 'GROẞ'), person(['GROSS'], ['UTE'])],
    ['punctuation', typed('Anne', 'O’Brien-Martin'), person(["O'BRIEN MARTIN"], ['ANNE'])],
    ['particles left out', typed('Anne', 'Villiers'), person(['DE VILLIERS'], ['ANNE'])],
    ['particles added', typed('Anne', 'De La Tour'), person(['TOUR'], ['ANNE'])],
    ['Italian particles', typed('Anna', 'Valle'), person(['DELLA VALLE'], ['ANNA'])],
    ['an Italian elision', typed('Anna', 'Dall’Acqua'), person(['ACQUA'], ['ANNA'])],
    ['Dutch particles', typed('Jan', '’t Hooft'), person(['HOOFT'], ['JAN'])],
    ['more Dutch particles', typed('Jan', 'ter Braak'), person(['BRAAK'], ['JAN'])],
    ['German particles', typed('Karl', 'Guttenberg'), person(['VON UND ZU GUTTENBERG'], ['KARL'])],
    ['a German contraction', typed('Karl', 'zum Berg'), person(['BERG'], ['KARL'])],
    ['Spanish particles', typed('Ana', 'Ramón Cajal'), person(['RAMON Y CAJAL'], ['ANA'])],
    ['Portuguese particles', typed('Ana', 'Neves'), person(['DAS NEVES'], ['ANA'])],
    ['an Arabic article', typed('Amine', 'Amrani'), person(['EL AMRANI'], ['AMINE'])],
    ['an Arabic article with a hyphen', typed('Amine', 'Al-Fassi'), person(['FASSI'], ['AMINE'])],
    ['a French contraction', typed('Luc', 'Épaules'), person(['AUX EPAULES'], ['LUC'])],
    ['an apostrophe that is a letter', typed('Anne', 'OʼBrien'), person(["O'BRIEN"], ['ANNE'])],
    ['a hyphen that does not break', typed('Jean\u2011Pierre', 'Roux'), person(['ROUX'], ['JEAN-PIERRE'])],
    ['the first of several first names in one cell', typed('Marie', 'Durand'), person(['DURAND'], ['MARIE LOUISE ANNE'])],
    ['the last of them', typed('Anne', 'Durand'), person(['DURAND'], ['MARIE LOUISE ANNE'])],
    ['two of them', typed('Marie-Louise', 'Durand'), person(['DURAND'], ['MARIE LOUISE ANNE'])],
    ['all of them', typed('Marie Louise Anne', 'Durand'), person(['DURAND'], ['MARIE, LOUISE, ANNE'])],
    ['the end of one cell and the next', typed('Louise Anne', 'Durand'), person(['DURAND'], ['MARIE LOUISE', 'ANNE'])],
    ['a cell that begins with one letter', typed('Y Nhi', 'Durand'), person(['DURAND'], ['Y NHI'])],
    ['a name that is a particle', typed('Van Minh', 'Lê'), person(['LE'], ['VAN', 'MINH'])],
    ['a name of one letter', typed('Min-jun', 'O'), person(['O'], ['MIN-JUN'])],
    ['another alphabet', typed('Ελένη', 'Παπαδοπούλου'), person(['ΠΑΠΑΔΟΠΟΥΛΟΥ'], ['ΕΛΕΝΗ'])],
  ])('%s', (_, name, officer) => {
    expect(matchPerson(name, officer).matches).toBe(true);
  }); // prettier-ignore
});

describe('it is not', () => {
  test.each([
    ['another first name', typed('Paul', 'Durand'), both],
    ['another family name', typed('Marie', 'Martin'), both],
    ['an initial', typed('M', 'Durand'), both],
    ['an initial with a dot', typed('M.', 'Durand'), both],
    ['initials', typed('M.-L.', 'Durand'), both],
    ['an initial in the register', typed('M', 'Durand'), person(['DURAND'], ['M'])],
    ['an initial before a first name', typed('J Marie', 'Durand'), both],
    ['the beginning of a first name', typed('Mari', 'Durand'), both],
    ['half a compound first name', typed('Jean', 'Roux'), person(['ROUX'], ['JEAN-PIERRE'])],
    ['half a compound first name in a cell of several', typed('Pierre', 'Roux'), person(['ROUX'], ['JEAN-PIERRE LUC'])],
    ['first names of a cell that do not follow one another', typed('Marie Anne', 'Roux'), person(['ROUX'], ['MARIE LUC ANNE'])],
    ['an initial in a cell of several', typed('L', 'Durand'), person(['DURAND'], ['MARIE L'])],
    ['a hidden cell', typed('Diffusible', 'Durand'), person(['DURAND'], ['[NON DIFFUSIBLE]'])],
    ['a name that begins like a particle', typed('Anna', 'Delmas'), person(['DELLA MAS'], ['ANNA'])],
    ['half a family name', typed('Marie', 'Le'), person(['LE ROY'], ['MARIE'])],
    ['first names that do not follow one another', typed('Marie Anne', 'Roux'), person(['ROUX'], ['MARIE', 'LUC', 'ANNE'])],
    ['first names in another order', typed('Louise Marie', 'Durand'), both],
    ['words run together', typed('Marie', 'Martinroux'), person(['MARTIN ROUX'], ['MARIE'])],
    ['twice the family name', typed('Durand', 'Durand'), both],
    ['twice the first name', typed('Marie', 'Marie'), both],
    ['no first name', typed(null, 'Durand'), both],
    ['no family name', typed('Marie', null), both],
    ['empty fields', typed('', ''), person([''], [''])],
    ['punctuation only', typed('-', '.'), person(['-'], ['.'])],
    ['a hidden name, typed', typed('ND', 'ND'), person(['ND'], ['ND'])],
    ['a hidden name, as registers write it', typed('[ND]', '[ND]'), person(['[ND]'], ['[ND]'])],
    ['a hidden name with a particle', typed('Marie', 'de ND'), person(['DE [ND]'], ['MARIE'])],
    ['a name that is not shown', typed('Marie', 'NON-DIFFUSIBLE'), person(['[NON-DIFFUSIBLE]'], ['MARIE'])],
    ['a first name that is not shown', typed('non diffusible', 'Durand'), person(['DURAND'], ['[NON-DIFFUSIBLE]'])],
    ['one real name of two hidden', typed('Marie', 'Durand'), person(['DURAND'], ['[ND]'])],
    ['nobody', typed('Marie', 'Durand'), person([], [])],
  ])('%s', (_, name, officer) => {
    expect(matchPerson(name, officer).matches).toBe(false);
  }); // prettier-ignore
});

describe('each criterion is told', () => {
  test('who bears one name twice did not swap the fields', () => {
    expect(matchPerson(typed('Martin', 'Martin'), person(['MARTIN'], ['MARTIN'])).swapped).toBe(false);
  });

  test.each([
    [typed('Marie', 'Durand'), { familyName: true, firstName: true, swapped: false, matches: true }],
    [typed('Durand', 'Marie'), { familyName: true, firstName: true, swapped: true, matches: true }],
    [typed('Paul', 'Durand'), { familyName: true, firstName: false, swapped: false, matches: false }],
    [typed('Marie', 'Martin'), { familyName: false, firstName: true, swapped: false, matches: false }],
    [typed('Paul', 'Martin'), { familyName: false, firstName: false, swapped: false, matches: false }],
  ])('%j', (name, told) => {
    expect(matchPerson(name, both)).toEqual(told);
  });
});

test('a name is folded to plain capitals', () => {
  expect(fold('  d’Œuvre--Æbischer, Łucja ﬁls  ')).toBe('D OEUVRE AEBISCHER LUCJA FILS');
  expect(fold('straße İnönü')).toBe('STRASSE INONU');
});

test.each([null, '', ' ', '()', 'ND', 'nd', '[ND]', '[N.D.]', '[NON-DIFFUSIBLE]', 'Non diffusible'])(
  '%j is never a name',
  (text) => {
    expect(isRealName(text)).toBe(false);
  },
);

test.each(['Andy', 'Nd Diaye', 'O'])('%j is one', (text) => {
  expect(isRealName(text)).toBe(true);
});

describe('whatever the name', () => {
  const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzéèêàçïöüñœæłøđßŠŽÅ');
  const word = fc.array(letters, { minLength: 2, maxLength: 8 }).map((list) => list.join(''));
  const name = word.filter((text) => isRealName(text) && fold(text).length > 4);
  const disguise = fc.constantFrom<(text: string) => string>(
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    (text) => text.normalize('NFD'),
    (text) => fold(text),
    (text) => ` ${text}. `,
    (text) => `[${text}]`,
  );

  test('accents, case and punctuation never change the answer, on either side', () => {
    fc.assert(
      fc.property(name, name, name, name, disguise, (last, first, otherLast, otherFirst, change) => {
        const plain = matchPerson(typed(first, last), person([otherLast, last], [otherFirst, first]));
        expect(plain.matches).toBe(true);
        const disguised = matchPerson(typed(change(first), change(last)), person([otherLast, last], [first]));
        expect(disguised.matches).toBe(true);
        const inRegister = matchPerson(typed(first, last), person([change(last)], [change(first)]));
        expect(inRegister.matches).toBe(true);
        const other = matchPerson(typed(otherFirst, otherLast), person([last], [first]));
        const otherDisguised = matchPerson(
          typed(change(otherFirst), change(otherLast)),
          person([last], [first]),
        );
        expect(otherDisguised).toEqual(other);
      }),
    );
  });

  test('particles never change the answer', () => {
    const particle = fc.constantFrom(
      'de',
      'du',
      'des',
      'd’',
      'le',
      'la',
      'les',
      'l’',
      'von',
      'van der',
      'dos',
      'del',
      'della',
      'dall’',
      '’t',
      'ter',
      'zum',
      'aux',
      'el',
      'al-',
      'das',
    );
    fc.assert(
      fc.property(name, name, particle, (last, first, before) => {
        const noble = `${before} ${last}`;
        expect(matchPerson(typed(first, noble), person([last], [first])).matches).toBe(true);
        expect(matchPerson(typed(first, last), person([noble], [first])).matches).toBe(true);
      }),
    );
  });

  test('comparing is the same from both sides', () => {
    fc.assert(
      fc.property(word, word, word, word, (a, b, c, d) => {
        const there = matchPerson(typed(a, b), person([d], [c])).matches;
        expect(matchPerson(typed(c, d), person([b], [a])).matches).toBe(there);
      }),
    );
  });

  test('a hidden name matches nobody', () => {
    const hidden = fc.constantFrom('ND', '[ND]', 'nd', '[NON-DIFFUSIBLE]', 'NON DIFFUSIBLE', 'N.D.', '');
    const any = fc.oneof(hidden, name);
    fc.assert(
      fc.property(hidden, any, any, any, (secret, other, last, first) => {
        expect(matchPerson(typed(secret, other), person([last, secret], [first, secret])).matches).toBe(
          false,
        );
        expect(matchPerson(typed(other, secret), person([last, secret], [first, secret])).matches).toBe(
          false,
        );
      }),
    );
  });

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => expect(fold(fold(text))).toBe(fold(text))),
    );
  });
});
