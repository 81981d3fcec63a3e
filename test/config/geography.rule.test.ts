import { describe, expect, test } from '@jest/globals';
import { departementName, departementOf, regionName, regionOf } from '../../src/config/geography.js';

describe('a commune code says where', () => {
  test.each([
    ['Nantes', '44109', '44', '52'],
    ['Chaumont, in département 52', '52121', '52', '44'],
    ['Le Puy-Saint-Bonnet, in Cholet today', '79224', '49', '52'],
    ['Niort, with the same beginning', '79191', '79', '75'],
    ['Ajaccio', '2A004', '2A', '94'],
    ['Saint-Denis de La Réunion', '97411', '974', '04'],
    ['abroad', '99138', null, null],
    ['a postal code is too short', '4400', null, null],
    ['hidden', '[ND]', null, null],
    ['nothing', null, null, null],
  ])('%s', (_, code, departement, region) => {
    expect([departementOf(code), regionOf(code)]).toEqual([departement, region]);
  });
});

test('places have names, and unknown codes stay as they are', () => {
  expect([departementName('44'), departementName('00')]).toEqual(['Loire-Atlantique', '00']);
  expect([regionName('52'), regionName('00')]).toEqual(['Pays de la Loire', '00']);
});
