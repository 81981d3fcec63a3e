import { describe, expect, test } from '@jest/globals';
import { maskedLinks, maskLinks } from '../../src/mail/mask-links.js';
import { sampleLinks } from '../../src/mail/preview.js';

const token = 'Ab_c-9'.repeat(10);

describe('stored and shown texts open nothing', () => {
  test.each([
    [`https://x.fr/compte/finaliser/${token}`, 'https://x.fr/compte/finaliser/…'],
    [`<a href="https://x.fr/demande/${token}">https://x.fr/demande/${token}</a>`, '<a href="https://x.fr/demande/…">https://x.fr/demande/…</a>'], // prettier-ignore
    [`Ouvrez https://x.fr/mot-de-passe/${token}, puis`, 'Ouvrez https://x.fr/mot-de-passe/…, puis'],
    [`https://x.fr/mot-de-passe/oublie${token}`, 'https://x.fr/mot-de-passe/…'],
    [`https://x.fr/admin/acces/${token}`, 'https://x.fr/admin/acces/…'],
    [`https://x.fr/a?b=1&amp;token=${token}&amp;c=2`, 'https://x.fr/a?b=1&amp;token=…&amp;c=2'],
  ])('%s', (text, masked) => {
    expect(maskLinks(text)).toBe(masked);
    expect(maskLinks(masked)).toBe(masked);
  });

  test('addresses that open nothing stay readable', () => {
    const text = 'https://x.fr/mot-de-passe/oublie https://x.fr/comment-nous-decidons PDL-7K3M-9QXT';
    expect(maskLinks(text)).toBe(text);
  });

  test('a link of an unknown shape keeps only its host', () => {
    const links = maskedLinks({ ...sampleLinks, password: `https://guichet.fr/autre/${token}` });
    expect(links.password).toBe('https://guichet.fr/…');
    expect(links.follow).toBe('https://comptes.exemple.fr/demande/…');
    expect(links.signIn).toBe(sampleLinks.signIn);
  });
});
