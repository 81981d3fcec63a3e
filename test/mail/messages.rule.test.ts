import { describe, expect, test } from '@jest/globals';
import { sampleCauses } from '../../src/applications/words/sample-causes.js';
import { chamber } from '../../src/config/chamber.js';
import { parisDay } from '../../src/config/paris-day.js';
import { messages, render } from '../../src/mail/messages/catalogue.js';
import { MissingLink, type Content } from '../../src/mail/messages/content.js';
import { endOfSilence } from '../../src/mail/messages/legal.js';
import { samples } from '../../src/mail/messages/samples.js';
import type { MessageName, MessageValues } from '../../src/mail/messages/values.js';
import { previews, sampleLinks } from '../../src/mail/preview.js';
import { keepSnapshot } from '../support/file-snapshot.js';
import { bodyOf, lawOf, talkative, words } from './words-of.js';

const all = samples(sampleCauses(chamber));
const names = Object.keys(messages) as MessageName[];
const cases = names.flatMap((name) =>
  Object.keys(all[name]).map((variant) => ({ name, variant, content: contentOf(name, variant) })),
);
function contentOf<M extends MessageName>(name: M, variant: string, from = chamber): Content {
  const values = (all[name] as Record<string, MessageValues[M]>)[variant];
  if (values === undefined) throw new Error(`no sample ${name} ${variant}`);
  return messages[name](values, sampleLinks, from);
}

describe('every mail', () => {
  test.each(cases)(
    '$name $variant: at most 90 words, then at most 120 of law',
    ({ name, variant, content }) => {
      expect(words(bodyOf(content))).toBeLessThanOrEqual(90);
      expect(words(lawOf(contentOf(name, variant, talkative)))).toBeLessThanOrEqual(120);
    },
  );

  test.each(previews(chamber, sampleCauses(chamber)))(
    '$name $variant: well typeset French',
    ({ rendered }) => {
      for (const text of [rendered.subject, rendered.text]) {
        const prose = text.replace(/https?:\S+/g, '');
        expect(prose).not.toMatch(/[!']|undefined|null|NaN|[ \u00a0][;:?»]|« |«[^\u202f]/u);
      }
      expect(rendered.subject.length).toBeLessThanOrEqual(65);
    },
  );

  test.each(previews(chamber, sampleCauses(chamber)))(
    '$name $variant: text and HTML say the same',
    ({ rendered }) => {
      const html = rendered.html.replace(/^.*<body/s, '').replace(/<[^>]*>/g, ' ').replace(/&quot;/g, '"'); // prettier-ignore
      const text = rendered.text.replace(/^> /gm, '');
      const lines = text.split('\n').map((line) => line.replace(/\u202f:( \d+)?$/, '$1').trim());
      for (const line of lines.filter((each) => /\p{L}/u.test(each) && !each.startsWith('http'))) {
        expect(html.replace(/\s+/g, ' ')).toContain(line.replace(/\s+/g, ' '));
      }
      const addresses = rendered.text.match(/https?:\S+/g) ?? [];
      for (const address of addresses) expect(rendered.html).toContain(`href="${address}"`);
    },
  );

  test.each(names)('%s is what it was (one file each)', (name) => {
    const kept = previews(chamber, sampleCauses(chamber)).filter((preview) => preview.name === name);
    const text = kept.map(
      ({ variant, rendered }) => `=== ${variant || 'usual'}\n${rendered.subject}\n\n${rendered.text}`,
    );
    keepSnapshot(`mail/__snapshots__/${name}.txt`, text.join('\n'));
    keepSnapshot(`mail/__snapshots__/${name}.html`, kept[0]?.rendered.html ?? '');
  });
});

describe('what the law asks', () => {
  test('a demande that waits is acknowledged: date, service, two months, appeal', () => {
    const { text } = render('pending', pick('pending'), sampleLinks, talkative);
    expect(text).toContain('R112-11-1');
    expect(text).toContain('reçue le 23 novembre 2026');
    expect(text).toContain('02 00 00 00 00');
    expect(text).toContain('avant le 23 janvier 2027');
    expect(text).toContain('tribunal administratif de Nantes');
  });

  test('two months of silence end on the same day as in Paris, or on the last one of a shorter month', () => {
    const day = (receivedAt: string) => parisDay(endOfSilence(receivedAt));
    expect(day('2026-11-23T10:00:00Z')).toBe('2027-01-23');
    expect(day('2026-12-31T10:00:00Z')).toBe('2027-02-28');
    expect(day('2026-11-30T23:30:00Z')).toBe('2027-02-01');
    expect(day('2026-08-31T22:30:00Z')).toBe('2026-11-01');
  });

  test('a refusal gives its rule, its signatory and the ways of appeal', () => {
    const { text } = render('rejected', { ...pick('rejected'), isAutomatic: false }, sampleLinks, talkative);
    expect(text).toContain('conditions d’ouverture de compte');
    expect(text).toContain(
      'Signé le 23 novembre 2026\u202f: Marie-Françoise de La Rochefoucauld, Présidence de la chambre',
    );
    expect(text).toContain('R421-5');
    expect(text).not.toContain('L311-3-1');
  });

  test('no name is invented for a signatory whom the chamber has not given', () => {
    const { text } = render('rejected', pick('rejected'), sampleLinks, chamber);
    expect(text).toContain('Signé le 23 novembre 2026\u202f: Présidence de la chambre, Accueil');
  });

  test('a decision of the rules says so, approvals too; a person’s does not', () => {
    const mentions = (isAutomatic: boolean) =>
      render('finalise', { ...pick('finalise'), isAutomatic }, sampleLinks, chamber).text;
    expect(mentions(true)).toMatch(/L311-3-1 et R311-3-1-1[\s\S]*CADA[\s\S]*\/comment-nous-decidons/);
    expect(mentions(false)).not.toContain('règles automatiques');
  });

  test('every refusal offers a person, once: after the re-examination it offers what remains', () => {
    for (const { variant, content } of cases.filter(({ name }) => name === 'rejected')) {
      const isReexamined = variant === 'after a re-examination';
      expect(content.button?.label).toBe(
        isReexamined ? 'Suivre ma demande' : 'Demander un réexamen par un agent',
      );
    }
  });
});

describe('a mail that waits', () => {
  test('says the usual delay once it is known, and shows the SIREN with its correction', () => {
    const values = { ...pick('pending'), usualWorkingDays: 3 };
    const { text } = render('pending', values, sampleLinks, chamber);
    expect(text).toContain('8 demandes sur 10 reçoivent une réponse en 3 jours ouvrés.');
    expect(text).toContain('SIREN\u202f: 732\u202f829\u202f320.\nCorriger mon numéro SIREN');
    expect(render('pending', { ...values, usualWorkingDays: 1 }, sampleLinks, chamber).text).toContain(
      'en 1 jour ouvré.',
    );
  });
});

test('a message without the link that it is for is not written', () => {
  const { finalise: _, ...without } = sampleLinks;
  expect(() => render('finalise', pick('finalise'), without, chamber)).toThrow(MissingLink);
});

function pick<M extends MessageName>(name: M): MessageValues[M] {
  const [first] = Object.values<MessageValues[M]>(all[name]);
  if (first === undefined) throw new Error(`no sample of ${name}`);
  return first;
}
