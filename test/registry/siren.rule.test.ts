import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatSiren, parseSiren, passesLuhn, type SirenProblem } from '../../src/registry/siren.js';
import { AFTER, BEFORE, digits, SEPARATORS, siren } from './letterheads.js';

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
    ['between directional marks', '\u202a732\u2066829\u2069320\u202c', '732829320'],
    ['after a byte order mark, with soft hyphens', '\ufeff732\u00ad829\u00ad320', '732829320'],
    ['with an en dash, a non-breaking hyphen and a minus', '732–829\u2011320\u2212', '732829320'],
    ['with thin spaces and slashes', '732\u2009829/320', '732829320'],
    ['between quotes', '« 732 829 320 »', '732829320'],
    ['between apostrophes', "'732829320’", '732829320'],
    ['beginning with zeros', '005572466', '005572466'],
    ['La Poste, whose exception is for SIRETs only', '356000000', '356000000'],
    ['beginning with 1, private since 2026', '104215660', '104215660'],
  ])('%s', (_, typed, read) => {
    expect(parseSiren(typed)).toEqual({ ok: true, siren: read });
  });
});

describe('a SIREN is read with what a letterhead writes around it', () => {
  test.each([
    'SIREN 732 829 320',
    'SIREN : 732 829 320',
    'siren:732829320',
    'N° SIREN 732829320',
    'Nº\u00a0SIREN\u202f: 732.829.320',
    '№ 732829320',
    'Numéro de SIREN 732 829 320',
    'nume\u0301ro SIREN 732829320',
    'S\u00adIREN 732829320',
    'SIRET 732 829 320 00074',
    'SIRET : 73282932000074',
    'RCS Nantes 732 829 320',
    '732 829 320 RCS Nantes',
    'RCS Nantes B 732 829 320',
    'RCS Nantes n° 732 829 320',
    'R.C.S. Saint-Nazaire 732 829 320',
    'R. C. S. La Roche-sur-Yon 732 829 320',
    'RM 44 732 829 320',
    'RM 44 732 829 320 00074',
    'R.M. 44 : 732 829 320',
    '732 829 320 RM 44',
    '732829320RM44',
    'RM 2A 732 829 320',
    '732 829 320 RM 974',
    'RM 732 829 320',
    'RM 73 28 29 32 0',
    'RNE 732 829 320',
    'TVA FR 44 732 829 320',
    'N° TVA intracommunautaire : FR44732829320',
    'N° de T.V.A. intra-communautaire : FR K7 732 829 320',
    'TVA intra FR 4K732829320',
    'SIREN 732 829 320 – RCS Nantes – TVA FR44732829320',
    'SIRET 732 829 320 00074, RCS Nantes 732 829 320',
  ])('« %s »', (typed) => {
    expect(parseSiren(typed)).toEqual({ ok: true, siren: '732829320' });
  });
});

describe('what is not a SIREN is told apart', () => {
  test.each<[string, SirenProblem, number]>([
    ['', 'missing', 0],
    [' . - ', 'missing', 0],
    ['73282932O', 'not_digits', 8],
    ['1e0000028', 'not_digits', 8],
    ['732829320abc', 'not_digits', 9],
    ['abc732829320', 'not_digits', 9],
    ['73282932', 'wrong_length', 8],
    ['7328293200', 'wrong_length', 10],
    ['7328293200007', 'wrong_length', 13],
    ['732829320000740', 'wrong_length', 15],
    ['732829321', 'bad_checksum', 9],
    ['73282932100074', 'bad_checksum', 14],
    ['000000000', 'not_attributed', 9],
    ['00000000000000', 'not_attributed', 14],
    ['FR44732829321', 'bad_checksum', 9],
    ['XFR44732829320', 'not_digits', 11],
    ['FR447328293200', 'not_digits', 12],
    ['DE44732829320', 'not_digits', 11],
    ['SIREN', 'not_digits', 0],
    ['RCS Nantes', 'not_digits', 0],
    ['« » – \u202e\u200b', 'missing', 0],
    ['boulangerie', 'not_digits', 0],
    ['SIREN 732 829 32', 'wrong_length', 8],
    ['RM 44 732 829 32', 'wrong_length', 8],
    ['RM44732829320', 'wrong_length', 11],
    ['44 732 829 320', 'wrong_length', 11],
    ['732 829 320 44', 'wrong_length', 11],
    ['RM 732 829 320 44', 'wrong_length', 11],
    ['RCS Nantes 44 732 829 320', 'wrong_length', 11],
    ['TVA 44 732 829 320', 'wrong_length', 11],
    ['732829320 1234', 'wrong_length', 13],
    ['732829320 732829320', 'wrong_length', 18],
    ['732829320 / 552100554', 'wrong_length', 18],
    ['SIREN 732829320 SIREN 552100554', 'wrong_length', 18],
    ['FR44732829320 RCS Nantes 552100554', 'wrong_length', 18],
    ['732 829 SIREN 320', 'not_digits', 9],
    ['732 829 RM 44 320', 'not_digits', 9],
    ['FR 732 829 320', 'not_digits', 9],
    ['FR 44 73282932', 'not_digits', 10],
    ['SIREN de Dupont 732829320', 'not_digits', 9],
    ['FRCS Nantes 732829320', 'not_digits', 9],
    ['732+829+320', 'not_digits', 9],
    ['٧٣٢٨٢٩٣٢٠', 'not_digits', 0],
    ['SIREN 732829321', 'bad_checksum', 9],
    ['RM 44 732829321', 'bad_checksum', 9],
    ['RCS Nantes 000 000 000', 'not_attributed', 9],
  ])('« %s » is %s', (typed, problem, count) => {
    expect(parseSiren(typed)).toEqual({ ok: false, problem, digits: count });
  });
});

describe('whatever is typed', () => {
  const separator = fc.constantFrom(...SEPARATORS);

  test('separators never change a SIREN', () => {
    fc.assert(
      fc.property(siren, fc.array(separator, { minLength: 10, maxLength: 10 }), (number, between) => {
        const typed = between.map((text, index) => text + (number[index] ?? '')).join('');
        expect(parseSiren(typed)).toEqual({ ok: true, siren: number });
      }),
    );
  });

  test('what a letterhead writes before and after never changes a SIREN', () => {
    const before = fc.constantFrom(...BEFORE);
    const after = fc.constantFrom(...AFTER);
    const between = fc.array(separator, { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(siren, before, after, between, (number, start, end, [first = '', last = '', ...inside]) => {
        const spaced = inside.map((text, index) => (number[index] ?? '') + text).join('');
        const typed = `${first}${start} ${spaced} ${end}${last}`;
        expect([typed, parseSiren(typed)]).toEqual([typed, { ok: true, siren: number }]);
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

  test('two different numbers are never one SIREN, whatever stands between', () => {
    const between = fc.constantFrom(...SEPARATORS, ...BEFORE, ...AFTER).map((text) => ` ${text} `);
    fc.assert(
      fc.property(siren, siren, between, (one, other, text) => {
        fc.pre(one !== other);
        expect(parseSiren(one + text + other).ok).toBe(false);
      }),
    );
  });

  test('any text is read or refused, and what is read stands in it, passes and is attributed', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...BEFORE, ...SEPARATORS),
      siren,
      digits(2),
    );
    const pieces = fc.array(piece, { maxLength: 6 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), pieces), (text) => {
        const result = parseSiren(text);
        if (!result.ok) return;
        expect(result.siren).toMatch(/^\d{9}$/);
        expect(result.siren).not.toBe('000000000');
        expect(passesLuhn(result.siren)).toBe(true);
        expect(text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')).toContain(result.siren);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    '7',
    ' ',
    'FR4 ',
    'RCS ',
    'RCS A',
    'R C ',
    'N° ',
    'INTRA',
    '7 SIREN ',
    '\u0301',
    'RM 44 ',
    '\ufdfa',
  ])('32 kB of « %s » are read in no time', (piece) => {
    const typed = piece.repeat(32_768 / piece.length);
    const start = performance.now();
    expect(parseSiren(typed).ok).toBe(false);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

test('a SIRET passes the same check', () => {
  expect([passesLuhn('73282932000074'), passesLuhn('73282932000075')]).toEqual([true, false]);
});

test('a SIREN is shown in threes, with narrow no-break spaces', () => {
  expect(formatSiren('732829320')).toBe('732\u202f829\u202f320');
});
