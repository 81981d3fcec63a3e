import type { Link, Paragraph } from './content.js';
import type { Sheet } from './sheet.js';

const RULE = '————————————';

/** The message as plain text: the same words as the HTML, every address in clear. */
export function textOf(sheet: Sheet): string {
  const blocks = [
    sheet.greeting,
    sheet.answer,
    ...sheet.paragraphs.map(paragraphText),
    ...(sheet.button === null ? [] : [withAddress(sheet.button)]),
    RULE,
    ...(sheet.legalTitle === null ? [] : [sheet.legalTitle]),
    ...sheet.legal.map((line) => (typeof line === 'string' ? line : withAddress(line))),
    [sheet.sender, ...sheet.footer.map(withAddress)].join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function paragraphText(paragraph: Paragraph): string {
  if (typeof paragraph === 'string') return paragraph;
  if ('quote' in paragraph) return paragraph.quote.replace(/^/gm, '> ');
  if ('rows' in paragraph)
    return paragraph.rows.map(([label, value]) => `${label}\u202f: ${value}`).join('\n');
  return `${paragraph.text}\n${withAddress(paragraph.link)}`;
}

function withAddress({ label, href }: Link): string {
  return `${label}\u202f:\n${href}`;
}
