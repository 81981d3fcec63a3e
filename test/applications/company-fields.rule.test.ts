import { expect, test } from '@jest/globals';
import { companyFields } from '../../src/applications/company-fields.js';
import { aCompany, fromInsee, fromRne, fromSearch, unavailable, withheld } from '../support/company.js';

const denomination = 'FLEURON';
const nameOf = (...answers: Parameters<typeof aCompany>) => companyFields(aCompany(...answers)).companyName;

test('a company that hides nothing is named as the first register that names it does', () => {
  expect(nameOf(fromInsee({ denomination }), fromRne())).toBe(denomination);
  expect(nameOf(unavailable('insee'), fromRne({ denomination }))).toBe(denomination);
});

test('a company of statut P or N, or that INSEE withholds, is named by its SIREN only, whoever leaks its name', () => {
  expect(nameOf(fromInsee({ diffusion: 'partial', denomination }), fromRne({ denomination }))).toBeNull();
  expect(nameOf(fromInsee({ diffusion: 'none' }), fromSearch({ denomination }))).toBeNull();
  expect(nameOf(withheld, fromRne({ denomination }))).toBeNull();
});
