import { chamber, type Chamber } from '../../src/config/chamber.js';
import { greeting } from '../../src/mail/messages/clean-text.js';
import type { Content } from '../../src/mail/messages/content.js';

/** The longest a chamber's configuration makes a mail: somebody signs, and every contact is known. */
export const talkative: Chamber = {
  ...chamber,
  signatory: { ...chamber.signatory, firstName: 'Marie-Françoise', lastName: 'de La Rochefoucauld' },
  postalAddress: '5 allée des Liards, 49000 Angers',
  email: 'accueil@cma.example',
  telephone: '02 00 00 00 00',
};

/** How many words a person reads. */
export function words(texts: readonly string[]): number {
  const all = texts.join(' ').split(/[ \n]+/);
  return all.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** What a mail says above the line, piece by piece. */
export function bodyOf({ firstName, answer, paragraphs, button }: Content): string[] {
  const said = paragraphs.map((part) => {
    if (typeof part === 'string') return part;
    if ('quote' in part) return part.quote;
    return 'rows' in part ? part.rows.flat().join(' ') : `${part.text} ${part.link.label}`;
  });
  return [greeting(firstName), answer, ...said, button?.label ?? ''];
}

/** « Informations légales » with what stands below, piece by piece; nothing where the law asks for nothing. */
export function lawOf({ legal }: Content): string[] {
  const lines = legal.map((line) => (typeof line === 'string' ? line : line.label));
  return lines.length > 0 ? ['Informations légales', ...lines, 'Contact Données personnelles'] : [];
}
