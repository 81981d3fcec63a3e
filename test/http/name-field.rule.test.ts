import { describe, expect, test } from '@jest/globals';
import { nameField } from '../../src/http/forms/name-field.js';

const readName = (typed: string) => nameField('prénom').safeParse(typed);

describe('a name is any letters', () => {
  test.each([
    '’t Hooft', '‘t Hooft', "'t Hooft", 'ʻAkahi', 'OʼBrien', 'Gal·la', 'Ş̌ükrü', 'علي', 'อัญชลี', 'Ng', 'O',
  ])('it may be %s', (name) => {
    expect(readName(name)).toMatchObject({ success: true, data: name });
  }); // prettier-ignore

  test.each([
    ['Anne\u2011Marie', 'Anne-Marie'],
    ['Anne\u2010Marie', 'Anne-Marie'],
    ['E\u0301lise', 'Élise'],
    [' Anne\u00a0Marie ', 'Anne Marie'],
  ])('%j is read as %s', (typed, name) => {
    expect(readName(typed)).toMatchObject({ success: true, data: name });
  });

  test.each(['’', 'ʼ', '·', '-Anne', '’’Anne', '\u0301', 'Anne2', 'Anne٢', 'a/b', '=Anne'])(
    'it may not be %j',
    (typed) => {
      expect(readName(typed).success).toBe(false);
    },
  );
});
