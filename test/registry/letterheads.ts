import fc from 'fast-check';
import { passesLuhn } from '../../src/registry/siren.js';

/** What people and programs put between the digits; some cannot be seen. */
export const SEPARATORS = [
  ...['', ' ', '\u00a0', '\u2009', '\u202f', '\t', '.', '/', '_', "'", '’', '"', '«', '»', '·', ','],
  ...['-', '\u00ad', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '\uff0d', '\u301c'],
  ...['\ufeff', '\u200b', '\u200d', '\u200f', '\u202a', '\u202e', '\u2060', '\u2066', '\u2069'],
];
/** What a letterhead writes before a SIREN. */
export const BEFORE = [
  ...['', 'SIREN', 'SIREN :', 'N° SIREN', 'Numéro de SIREN', 'RNE', 'RCS Nantes', 'RCS Nantes B', 'RM'],
  ...[
    'R.C.S. Saint-Nazaire',
    'RM 44',
    'RM 2B :',
    'R.M. 974',
    'TVA FR 44',
    'N° TVA intracommunautaire : FRK7',
  ],
];
/** What a letterhead writes after a SIREN. */
export const AFTER = ['', 'RCS Nantes', 'R.C.S. L’Île-d’Yeu', 'RM 44', 'RM 2A', 'RM 974'];

/** So many digits, as text. */
export const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''));

/** Eight free digits and the ninth that makes them pass. */
export const siren = digits(8)
  .map((start) => start + [...'0123456789'].find((last) => passesLuhn(start + last)))
  .filter((text) => text !== '000000000');
