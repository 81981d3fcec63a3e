import { describe, expect, test } from '@jest/globals';
import { nameCriteria } from '../../src/applications/name-criteria.js';
import { anOfficer } from '../support/company.js';

const marie = anOfficer({ familyNames: ['DUPRÉ', 'LE GOFF'], firstNames: ['MARIE', 'ANNE'] });

describe('the applicant’s name beside an officer’s, criterion by criterion', () => {
  test.each([
    ['birth name', 'Marie', 'Dupré', ['familyName ✔', 'familyName ✘', 'firstName ✔']],
    ['usage name', 'Anne', 'Le Goff', ['familyName ✘', 'familyName ✔', 'firstName ✔']],
    ['swapped fields', 'Le Goff', 'Marie', ['familyName ✘', 'familyName ✘', 'firstName ✘', 'swapped ✔']],
    ['another first name', 'Luc', 'Dupré', ['familyName ✔', 'familyName ✘', 'firstName ✘', 'swapped ✘']],
  ])('%s', (_name, firstName, lastName, expected) => {
    const criteria = nameCriteria({ firstName, lastName }, marie);
    expect(criteria.map(({ kind, isMet }) => `${kind} ${isMet ? '✔' : '✘'}`)).toEqual(expected);
  });

  test('says what was compared', () => {
    expect(nameCriteria({ firstName: 'Luc', lastName: null }, marie)).toEqual([
      { kind: 'familyName', typed: '', found: 'DUPRÉ', isMet: false },
      { kind: 'familyName', typed: '', found: 'LE GOFF', isMet: false },
      { kind: 'firstName', typed: 'Luc', found: 'MARIE ANNE', isMet: false },
      { kind: 'swapped', typed: 'Luc', found: 'MARIE ANNE DUPRÉ / LE GOFF', isMet: false },
    ]);
  });
});
