import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatSiren, parseSiren, passesLuhn, type SirenProblem } from '../../src/registry/siren.js';

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''));

/** Eight free digits and the ninth that makes them pass. */
const siren = digits(8)
  .map((start) => start + [...'0123456789'].find((last) => passesLuhn(start + last)))
  .filter((text) => text !== '000000000');

describe('a SIREN is read as people type it', () => {
  test.each([
    ['plain', '732829320', '732829320'],
    ['with spaces', ' 732 829 320 ', '732829320'],
    ['with dots, dashes and underscores', '732.829-320_', '732829320'],
    ['with no-break and narrow spaces', '732\u00a0829\u202f320', '732829320'],
    ['with invisible characters', '\ufeff732\u200b829\u200f3\u00ad2\u20600', '732829320'],
    ['in full-width digits', '７３２８２９３２０', '732829320'],
    ['as the beginning of a SIRET', '732 829 320 00074', '732829320'],
    ['inside a VAT number', 'FR 44 732829320', '732829320'],
    ['inside a VAT number with letters', 'frK7732829320', '732829320'],
    ['beginning with zeros', '005572466', '005572466'],
    ['La Poste, whose exception is for SIRETs only', '356000000', '356000000'],
    ['beginning with 1, private since 2026', '104215660', '104215660'],
  ])('%s', (_, typed, read) => {
    expect(parseSiren(typed)).toEqual({ ok: true, siren: read });
  });
});

describe('what is not a SIREN is told apart', () => {
  test.each<[string, SirenProblem, number]>([
    ['', 'missing', 0],
    [' . - ', 'missing', 0],
    ['73282932O', 'not_digits', 9],
    ['1e0000028', 'not_digits', 9],
    ['732829320abc', 'not_digits', 12],
    ['abc732829320', 'not_digits', 12],
    ['73282932', 'wrong_length', 8],
    ['7328293200', 'wrong_length', 10],
    ['7328293200007', 'wrong_length', 13],
    ['732829320000740', 'wrong_length', 15],
    ['732829321', 'bad_checksum', 9],
    ['73282932100074', 'bad_checksum', 14],
    ['000000000', 'not_attributed', 9],
    ['00000000000000', 'not_attributed', 14],
    ['FR44732829321', 'bad_checksum', 9],
    ['XFR44732829320', 'not_digits', 14],
    ['FR447328293200', 'not_digits', 14],
    ['DE44732829320', 'not_digits', 13],
  ])('« %s » is %s', (typed, problem, count) => {
    expect(parseSiren(typed)).toEqual({ ok: false, problem, digits: count });
  });
});

describe('whatever is typed', () => {
  const separator = fc.constantFrom('', ' ', '.', '-', '\u00a0', '\u202f', '\u200b');

  test('separators never change a SIREN', () => {
    fc.assert(
      fc.property(siren, fc.array(separator, { minLength: 10, maxLength: 10 }), (number, between) => {
        const typed = between.map((text, index) => text + (number[index] ?? '')).join('');
        expect(parseSiren(typed)).toEqual({ ok: true, siren: number });
      }),
    );
  });

  test('a SIRET and a VAT number give their SIREN', () => {
    fc.assert(
      fc.property(siren, digits(5), digits(2), (number, nic, key) => {
        expect(parseSiren(number + nic)).toEqual({ ok: true, siren: number });
        expect(parseSiren(`FR${key}${number}`)).toEqual({ ok: true, siren: number });
      }),
    );
  });

  test('one wrong digit never passes', () => {
    fc.assert(
      fc.property(siren, fc.nat(8), fc.integer({ min: 1, max: 9 }), (number, at, shift) => {
        const wrong = String((Number(number[at]) + shift) % 10);
        expect(parseSiren(number.slice(0, at) + wrong + number.slice(at + 1)).ok).toBe(false);
      }),
    );
  });

  test('any text is read or refused, and what is read is nine digits that pass and are attributed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const result = parseSiren(text);
        if (!result.ok) return;
        expect(result.siren).toMatch(/^\d{9}$/);
        expect(result.siren).not.toBe('000000000');
        expect(passesLuhn(result.siren)).toBe(true);
      }),
    );
  });
});

test('a SIRET passes the same check', () => {
  expect([passesLuhn('73282932000074'), passesLuhn('73282932000075')]).toEqual([true, false]);
});

test('a SIREN is shown in threes, with narrow no-break spaces', () => {
  expect(formatSiren('732829320')).toBe('732\u202f829\u202f320');
});
