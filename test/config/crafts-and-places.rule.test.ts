import { expect, test } from '@jest/globals';
import { craftFamilyOf } from '../../src/config/craft-families.js';
import { epciName, epciOf } from '../../src/config/intercommunalities.js';

test.each([
  ['1071CB', 'alimentation', 'a bakery'],
  ['4722ZP', 'alimentation', 'a butcher’s, retail for the NAF'],
  ['5610CQ', 'alimentation', 'cooked dishes, catering for the NAF'],
  ['4322AA', 'batiment', 'a plumber'],
  ['1623ZP', 'fabrication', 'joinery made in a workshop'],
  ['9602AA', 'services', 'a hairdresser'],
  ['4932ZA', 'services', 'a taxi'],
  [null, null, 'no code'],
  ['[ND]', null, 'a hidden code'],
])('the craft %s is of the family %s: %s', (code, family, _what) => {
  expect(craftFamilyOf(code)).toBe(family);
});

test('a commune of the region has its intercommunalité, by a former code too; others have none here', () => {
  expect(epciName(epciOf('44109') ?? '')).toBe('Nantes Métropole');
  expect(epciOf('79224')).toBe(epciOf('49099'));
  expect([epciOf('35238'), epciOf(null), epciName('000000000')]).toEqual([null, null, '000000000']);
});
