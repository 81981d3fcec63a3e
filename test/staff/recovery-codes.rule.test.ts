import { expect, test } from '@jest/globals';
import { newRecoveryCodes, recoveryDigest } from '../../src/staff/recovery-codes.js';

test('a recovery code holds 112 bits or more, of signs that are not mistaken for one another', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  const signs = new Set(Array.from({ length: 50 }, newRecoveryCodes).flat().join('').replaceAll('-', ''));
  expect([...signs].filter((sign) => 'IL01O'.includes(sign))).toEqual([]);
  for (const code of codes) {
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){5}$/);
    expect(code.replaceAll('-', '').length * Math.log2(signs.size)).toBeGreaterThan(112);
  }
});

test('a code is read whatever its case, spaces and dashes', () => {
  expect(recoveryDigest(' 7k3m 9qxt-2345')).toBe(recoveryDigest('7K3M-9QXT-2345'));
});
