import { describe, expect, test } from '@jest/globals';
import {
  ESTABLISHMENT_COLUMNS,
  UNIT_COLUMNS,
  type EstablishmentLine,
  type UnitLine,
} from '../../../src/registry/mirror/payload.js';
import { toCompanyRow, toEstablishmentRow } from '../../../src/registry/mirror/to-rows.js';
import {
  ESTABLISHMENT_HEADER,
  establishmentCells,
  UNIT_HEADER,
  unitCells,
} from '../../support/stock-files.js';

const SIREN = '999980402';
const PAYS_DE_LA_LOIRE = '52';

test('the columns that are read are columns of INSEE', () => {
  expect(UNIT_HEADER.split(',')).toEqual(expect.arrayContaining([...UNIT_COLUMNS]));
  expect(ESTABLISHMENT_HEADER.split(',')).toEqual(expect.arrayContaining([...ESTABLISHMENT_COLUMNS]));
});

describe('an establishment of the stock', () => {
  test('is kept with what a verdict reads', () => {
    expect(row({})).toEqual({
      siret: `${SIREN}00015`,
      siren: SIREN,
      is_open: true,
      is_head_office: true,
      code_commune: '44109',
      commune_name: 'NANTES',
      code_aprm: '1071CB',
    });
  });

  test.each([
    ['in each département of the région', ['44109', '49007', '53130', '72181', '85191'], true],
    ['in a former commune that has joined the région', ['79224'], true],
    ['in département 52, which is not région 52', ['52121'], false],
    ['elsewhere, overseas included', ['75056', '35238', '2A004', '97411'], false],
    ['without a commune that is shown', ['', '[ND]'], false],
  ])('%s: %j is kept: %s', (_where, communes, isKept) => {
    for (const codeCommuneEtablissement of communes) {
      expect(row({ codeCommuneEtablissement }) !== null).toBe(isKept);
    }
  });

  test('its commune decides, not its postal code, which diffusion may hide', () => {
    expect(row({ codePostalEtablissement: '[ND]' })).not.toBeNull();
    expect(row({ codePostalEtablissement: '44000', codeCommuneEtablissement: '35238' })).toBeNull();
  });

  test('abroad is not kept', () => {
    expect(row({ codePaysEtrangerEtablissement: '99132' })).toBeNull();
  });

  test.each([
    ['A', true],
    ['F', false],
    ['', false],
  ])('in state "%s" is open: %s', (etatAdministratifEtablissement, isOpen) => {
    expect(row({ etatAdministratifEtablissement })).toMatchObject({ is_open: isOpen });
  });

  test.each([
    [{ siret: '123' }, 'siret: expected 14 digits, found "123"'],
    [
      { siret: '73282932000015' },
      'siret: expected to begin with the siren 999980402, found "73282932000015"',
    ],
    [{ siren: '99998040' }, 'siren: expected 9 digits, found "99998040"'],
    [{ etatAdministratifEtablissement: 'X' }, 'etatAdministratifEtablissement: expected A or F, found "X"'],
    [{ etablissementSiege: '1' }, 'etablissementSiege: expected true or false, found "1"'],
  ])('%j is no line of this format', (more, message) => {
    expect(() => row(more)).toThrow(message);
  });

  const row = (more: Record<string, string>) =>
    toEstablishmentRow(lineOf(ESTABLISHMENT_COLUMNS, establishmentCells(SIREN, more)), PAYS_DE_LA_LOIRE);
});

describe('a company of the stock', () => {
  test('is kept with what a verdict reads', () => {
    expect(row({})).toEqual({
      siren: SIREN,
      denomination: 'PAIN FICTIF, LE VRAI',
      legal_category: '5499',
      state: 'active',
      created_on: null,
      diffusion: 'full',
    });
  });

  test('that is a person is kept without any name', () => {
    const person = { denominationUniteLegale: '', nomUniteLegale: 'LE GOFF', prenom1UniteLegale: 'ANNE' };
    expect(JSON.stringify(row(person))).not.toMatch(/GOFF|ANNE/);
    expect(row(person)).toMatchObject({ denomination: null });
  });

  test.each([
    ['etatAdministratifUniteLegale', 'C', { state: 'ceased' }],
    ['etatAdministratifUniteLegale', '', { state: null }],
    ['dateCreationUniteLegale', '2026-11-20', { created_on: '2026-11-20' }],
    ['dateCreationUniteLegale', '0001-01-16', { created_on: null }],
    ['statutDiffusionUniteLegale', 'P', { diffusion: 'partial' }],
    ['statutDiffusionUniteLegale', 'N', { diffusion: 'none' }],
    ['statutDiffusionUniteLegale', '', { diffusion: null }],
    ['denominationUniteLegale', '[ND]', { denomination: null }],
    ['categorieJuridiqueUniteLegale', '', { legal_category: null }],
  ])('%s "%s" is %j', (column, value, expected) => {
    expect(row({ [column]: value })).toMatchObject(expected);
  });

  test.each([
    [{ etatAdministratifUniteLegale: 'F' }, 'etatAdministratifUniteLegale: expected A or C, found "F"'],
    [{ statutDiffusionUniteLegale: 'oui' }, 'statutDiffusionUniteLegale: expected O or P or N, found "oui"'],
    [{ siren: '' }, 'siren: expected 9 digits, found ""'],
  ])('%j is no line of this format', (more, message) => {
    expect(() => row(more)).toThrow(message);
  });

  const row = (more: Record<string, string>) => toCompanyRow(lineOf(UNIT_COLUMNS, unitCells(SIREN, more)));
});

function lineOf(columns: typeof UNIT_COLUMNS, cells: Record<string, string>): UnitLine;
function lineOf(columns: typeof ESTABLISHMENT_COLUMNS, cells: Record<string, string>): EstablishmentLine;
function lineOf(columns: readonly string[], cells: Record<string, string>) {
  return Object.fromEntries(columns.map((column) => [column, cells[column] ?? '']));
}
