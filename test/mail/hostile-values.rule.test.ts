import { describe, expect, test } from '@jest/globals';
import { cleanText, greeting } from '../../src/mail/messages/clean-text.js';
import { samples } from '../../src/mail/messages/samples.js';
import type { MessageName } from '../../src/mail/messages/values.js';
import { renderHostile, tagsOf } from './hostile-message.js';

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  'Anne\r\nBcc: evil@evil.example',
  'a\u0000b\u202Egnp.exe\u2066c\u200bd\u2028e',
  '</td></table><a href="https://evil.example">ici</a>',
  '&lt;b&gt; &amp;',
];
const all = samples([]);
const cases = (Object.keys(all) as MessageName[]).flatMap((name) =>
  HOSTILE.map((hostile) => ({ name, hostile })),
);

describe('what people typed stays text', () => {
  test.each(cases)(
    '$name with $hostile: no new tag, attribute, header or link',
    ({ name, hostile: text }) => {
      const { usual, hostile } = renderHostile(name, text);
      expect(tagsOf(hostile.html)).toEqual(tagsOf(usual.html));
      expect(hostile.html.match(/<[a-z]/gi)?.length).toBe(usual.html.match(/<[a-z]/gi)?.length);
      expect(hostile.html).not.toContain('href="https://evil');
      expect(hostile.subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      expect(hostile.html + hostile.text).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069\u200b]/,
      );
    },
  );

  test('French narrow spaces, accents and line breaks survive', () => {
    expect(cleanText('Où\u202f?\r\nÀ Angers\tœuvre')).toBe('Où\u202f?\nÀ Angers œuvre');
  });
});

describe('the greeting', () => {
  test.each(['Anne', 'Marie-Françoise', 'Éloïse', 'D’Arcy', "N'Golo", 'Jean Marie'])('greets %s', (name) => {
    expect(greeting(name)).toBe(`Bonjour ${name},`);
  });

  test.each([
    null,
    '',
    ' ',
    'evil.example',
    'Votre compte est bloqué, appelez le 08 00 00 00 00',
    'http://evil',
    'a@b.fr',
    'a'.repeat(41),
  ])('carries no stranger’s message: %j', (name) => {
    expect(greeting(name)).toBe('Bonjour,');
  });
});
