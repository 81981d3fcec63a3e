import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { siteScript } from '../../src/http/assets/assets.js';
import { SIREN_SENTENCES, sirenField } from '../../src/http/forms/siren-field.js';
import { AFTER, BEFORE, digits, SEPARATORS, siren } from '../registry/letterheads.js';

/** The served script, in a page with nothing on it. */
const page = createContext({
  document: { documentElement: { classList: new Set() }, addEventListener: () => undefined },
  window: { addEventListener: () => undefined },
});
runInContext(siteScript(), page);
const sirenRemark = runInContext('sirenRemark', page) as (text: string, sentences: unknown) => string;

const hintOf = (text: string) => sirenRemark(text, SIREN_SENTENCES);

/** The sentence of the server; an empty field is not remarked upon before it is sent. */
function errorOf(text: string): string {
  const message = sirenField.safeParse(text).error?.issues[0]?.message ?? '';
  return message === SIREN_SENTENCES.missing ? '' : message;
}

describe('the hint beside the field says what the server will say', () => {
  test.each([
    ['７３２８２９３２０', /^$/],
    ['７３２８２９３２', /vous en avez saisi 8\.$/],
    ['SIREN 732 829 320', /^$/],
    ['FR44732829321', /erreur de frappe/],
    ['FR 44 73282932', /ne contient que des chiffres/],
    ['73282932100074', /erreur de frappe/],
    ['732829320 1234', /vous en avez saisi 13\.$/],
    ['000000000', /attribué à aucune entreprise/],
    ['boulangerie', /ne contient que des chiffres/],
    ['\u202a\u200b', /^$/],
  ])('of « %s »', (typed, sentence) => {
    expect(hintOf(typed)).toMatch(sentence);
    expect(hintOf(typed)).toBe(errorOf(typed));
  });

  test.each(BEFORE)('of a number after « %s »', (before) => {
    const numbers = [
      '732829320',
      '732 829 321',
      '73282932',
      '732829320 00074',
      '００５５７２４６６',
      '552 1OO 554',
      '',
    ];
    const typed = numbers.flatMap((number) => AFTER.map((after) => `${before} ${number} ${after}`));
    expect(typed.map(hintOf)).toEqual(typed.map(errorOf));
  });

  test('of anything', () => {
    const piece = fc.oneof(
      ...[
        fc.string({ unit: 'binary' }),
        digits(2),
        siren,
        fc.constantFrom(...SEPARATORS, ...BEFORE, ...AFTER),
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom('', ' '), (pieces, glue) => {
        const typed = pieces.join(glue);
        expect([typed, hintOf(typed)]).toEqual([typed, errorOf(typed)]);
      }),
      { numRuns: 2_000 },
    );
  });
});
