import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isMailAddress } from '../../src/mail/address.js';

describe('one plain mailbox', () => {
  test.each(['anne@example.fr', "o'brien+cma@sub.example.co.uk", 'a.b-c_d@xn--caf-dma.fr', 'a@b1.fr'])(
    '%s',
    (text) => {
      expect(isMailAddress(text)).toBe(true);
    },
  );

  test.each([
    '',
    'anne',
    'anne@',
    '@example.fr',
    'anne@localhost',
    'anne@example..fr',
    '.anne@example.fr',
    'anne.@example.fr',
    'an ne@example.fr',
    'anne@-example.fr',
    'anne@example.fr,bob@example.fr',
    'a@b@example.fr',
    '"anne"@example.fr',
    'anne@[127.0.0.1]',
    'Anne <anne@example.fr>',
    'anne@example.fr\r\nBcc: evil@evil.example',
    'anne@example.fr\n',
    'anne\u0000@example.fr',
    'anné@example.fr',
    `${'a'.repeat(65)}@example.fr`,
    `a@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(63)}`,
  ])('not %j', (text) => {
    expect(isMailAddress(text)).toBe(false);
  });

  test('no accepted text holds what could add a recipient or a header', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (local, domain) => {
        const text = `${local}@${domain}.fr`;
        if (isMailAddress(text)) expect(text).not.toMatch(/[\s,;:<>()"\\[\]]/);
      }),
    );
  });
});
