import { regionOf } from '../../config/geography.js';
import { toldDay } from '../register-day.js';
import { visible } from '../visible-name.js';
import { ImportRefused } from './import-refused.js';
import type { CompanyRow, EstablishmentLine, EstablishmentRow, UnitLine } from './payload.js';

/** A row of the image, without its date. */
export type StockCompany = Omit<CompanyRow, 'image_date'> & { siren: string };
export type StockEstablishment = EstablishmentRow & { siren: string };

const STATES = { A: 'active', C: 'ceased', '': null } as const;
/** What is not said to be open shows no open establishment. */
const OPEN = { A: true, F: false, '': false } as const;
const YES_NO = { true: true, false: false } as const;
/** `N` was replaced by `P` on 2023-03-21 but still occurs. */
const DIFFUSIONS = { O: 'full', P: 'partial', N: 'none', '': null } as const;

/**
 * An establishment of the stock file; null when it lies outside the région. Its commune decides: the postal code is
 * hidden where diffusion is partial.
 * @throws ImportRefused when a cell holds what the format does not know
 */
export function toEstablishmentRow(line: EstablishmentLine, region: string): StockEstablishment | null {
  const codeCommune = visible(line.codeCommuneEtablissement);
  if (visible(line.codePaysEtrangerEtablissement) !== null || regionOf(codeCommune) !== region) return null;
  const siren = digits(line, 'siren', 9);
  const siret = digits(line, 'siret', 14);
  if (!siret.startsWith(siren)) throw unexpected('siret', `to begin with the siren ${siren}`, siret);
  return {
    siret,
    siren,
    is_open: oneOf(line, 'etatAdministratifEtablissement', OPEN),
    is_head_office: oneOf(line, 'etablissementSiege', YES_NO),
    code_commune: codeCommune,
    commune_name: visible(line.libelleCommuneEtablissement),
    code_aprm: visible(line.activitePrincipaleRegistreMetiersEtablissement),
  };
}

/**
 * A company of the stock file. A sole trader has no denomination, so the mirror holds the name of nobody.
 * @throws ImportRefused when a cell holds what the format does not know
 */
export function toCompanyRow(line: UnitLine): StockCompany {
  return {
    siren: digits(line, 'siren', 9),
    denomination: visible(line.denominationUniteLegale),
    legal_category: visible(line.categorieJuridiqueUniteLegale),
    state: oneOf(line, 'etatAdministratifUniteLegale', STATES),
    diffusion: oneOf(line, 'statutDiffusionUniteLegale', DIFFUSIONS),
    created_on: toldDay(line.dateCreationUniteLegale),
  };
}

function digits<Column extends string>(
  line: Readonly<Record<Column, string>>,
  column: Column,
  length: number,
): string {
  const text = line[column];
  if (text.length !== length || /\D/.test(text)) throw unexpected(column, `${String(length)} digits`, text);
  return text;
}

function oneOf<Column extends string, Value>(
  line: Readonly<Record<Column, string>>,
  column: Column,
  values: Readonly<Record<string, Value>>,
): Value {
  const value = Object.hasOwn(values, line[column]) ? values[line[column]] : undefined;
  if (value !== undefined) return value;
  const expected = Object.keys(values).filter((code) => code !== '');
  throw unexpected(column, expected.join(' or '), line[column]);
}

function unexpected(column: string, expected: string, found: string): ImportRefused {
  return new ImportRefused(`${column}: expected ${expected}, found "${found}"`);
}
