import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readEmail } from '../../src/http/forms/email-field.js';

test.each([
  ['  Anne@Example.FR ', 'anne@example.fr'],
  ['anne@münchen.example', 'anne@xn--mnchen-3ya.example'],
  ['\u202aanne@example.fr\u202c', 'anne@example.fr'],
  ['\ufeff \u200banne@example.fr\u2069 ', 'anne@example.fr'],
  ['anne\u00ad@exam\u200bple.fr', 'anne@example.fr'],
  ['anne@m\u200bünchen.example', 'anne@xn--mnchen-3ya.example'],
  ["o'neil+cma@example.fr", "o'neil+cma@example.fr"],
])('%j is read as the e-mail %s', (typed, email) => {
  expect(readEmail(typed, { mustLast: true })).toEqual({ ok: true, email });
});

test.each([
  'anne@',
  '@example.fr',
  'anne@localhost',
  'anne@127.0.0.1',
  'anne@[127.0.0.1]',
  '"anne"@example.fr',
  'anne..b@example.fr',
  'anne@example.fr\r\nBcc: evil@example.com',
  'Anne <anne@example.fr>',
  'anne@example.fr,b@example.fr',
  'anné@example.fr',
  'anne@-example.fr',
  'anne@example..fr',
  'anne@exa%6dple.fr',
  'anne@نامه\u200cای.example',
  'anne\u202f.b@example.fr',
])('%j is no e-mail', (email) => {
  expect(readEmail(email, { mustLast: true })).toEqual({ ok: false, problem: 'malformed' });
});

test('invisible marks never change an e-mail, wherever they stand', () => {
  const mark = fc.constantFrom(
    '',
    '\u00ad',
    '\u200b',
    '\u200f',
    '\u202a',
    '\u202e',
    '\u2060',
    '\u2066',
    '\u2069',
    '\ufeff',
  );
  fc.assert(
    fc.property(fc.array(mark, { minLength: 16, maxLength: 16 }), (marks) => {
      const typed = marks.map((text, index) => text + ('anne@example.fr'[index] ?? '')).join('');
      expect(readEmail(typed, { mustLast: true })).toEqual({ ok: true, email: 'anne@example.fr' });
    }),
  );
});
