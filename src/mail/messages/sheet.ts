import type { Chamber } from '../../config/chamber.js';
import { typeset } from '../../config/words.js';
import { greeting, oneLine } from './clean-text.js';
import type { Content, Link, Paragraph } from './content.js';
import type { MessageLinks } from './values.js';

/** A message ready to be set: everything but layout is decided, for HTML and text alike. */
export interface Sheet {
  sender: string;
  subject: string;
  preheader: string;
  greeting: string;
  answer: string;
  paragraphs: Paragraph[];
  button: Link | null;
  /** Under the button, for those whose mailbox breaks it. */
  addressHint: string;
  legalTitle: string | null;
  legal: (string | Link)[];
  footer: Link[];
}

const LONGEST_PREHEADER = 140;

export function sheetOf(content: Content, links: MessageLinks, chamber: Chamber): Sheet {
  const answer = french(content.answer);
  const paragraphs = content.paragraphs.map(setParagraph);
  return {
    sender: chamber.name,
    subject: french(content.subject),
    preheader: shortened([answer, paragraphs.find((part) => typeof part === 'string')].join(' ').trim()),
    greeting: greeting(content.firstName),
    answer,
    paragraphs,
    button: content.button && setLink(content.button),
    addressHint: french('Si le bouton ne répond pas, copiez cette adresse :'),
    legalTitle: content.legal.length > 0 ? 'Informations légales' : null,
    legal: content.legal.map((line) => (typeof line === 'string' ? french(line) : setLink(line))),
    footer: [
      { label: 'Contact', href: links.contact },
      { label: 'Données personnelles', href: links.privacy },
    ],
  };
}

function setParagraph(paragraph: Paragraph): Paragraph {
  if (typeof paragraph === 'string') return french(paragraph);
  if ('quote' in paragraph) return { quote: typeset(paragraph.quote.trim()) };
  if ('rows' in paragraph) return { rows: paragraph.rows.map(([label, value]) => [french(label), value]) };
  return { text: french(paragraph.text), link: setLink(paragraph.link) };
}

function setLink({ label, href }: Link): Link {
  return { label: french(label), href };
}

function french(text: string): string {
  return typeset(oneLine(text).trim());
}

function shortened(text: string): string {
  return text.length <= LONGEST_PREHEADER ? text : `${text.slice(0, LONGEST_PREHEADER - 1).trimEnd()}…`;
}
