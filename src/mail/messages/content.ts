import type { Chamber } from '../../config/chamber.js';
import { frenchDateTime } from '../../config/words.js';
import type { MessageLinks, MessageName, MessageValues, OpenUntil } from './values.js';

export interface Link {
  label: string;
  href: string;
}

/** A plain paragraph, one that ends with a link, somebody's own words, or a small table. */
export type Paragraph =
  string | { text: string; link: Link } | { quote: string } | { rows: [string, string][] };

/** What a message says, once; the layout turns it into HTML and into text, so that they cannot differ. */
export interface Content {
  subject: string;
  /** Null or strange (an address, a sentence): « Bonjour, ». */
  firstName: string | null;
  /** The answer, first; it also opens the preview line of mailboxes. */
  answer: string;
  paragraphs: Paragraph[];
  button: Link | null;
  /** « Informations légales »; empty where the law asks for nothing. */
  legal: (string | Link)[];
}

export type Message<M extends MessageName> = (
  values: MessageValues[M],
  links: MessageLinks,
  chamber: Chamber,
) => Content;

/** A message cannot be written without the link that it is for. */
export class MissingLink extends Error {
  override name = 'MissingLink';
  constructor(readonly link: keyof MessageLinks) {
    super(`the message needs its link « ${link} »`);
  }
}

/** @throws MissingLink */
export function needed(links: MessageLinks, link: keyof MessageLinks): string {
  const href = links[link];
  if (href === undefined) throw new MissingLink(link);
  return href;
}

/** « L’agent précise : » and the words of staff; nothing without words. */
export function staffWords(message: string | null): Paragraph[] {
  return message === null || message.trim() === '' ? [] : ['L’agent précise :', { quote: message }];
}

/** « est valable jusqu’au 7 décembre 2026 à 9 h 05 et ne sert qu’une fois »: what a link to finalise is worth. */
export function validity({ openUntil }: OpenUntil): string {
  const once = 'ne sert qu’une fois';
  return openUntil === undefined ? once : `est valable jusqu’au ${frenchDateTime(openUntil)} et ${once}`;
}
