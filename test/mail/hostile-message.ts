import { chamber } from '../../src/config/chamber.js';
import { render } from '../../src/mail/messages/catalogue.js';
import { samples } from '../../src/mail/messages/samples.js';
import type { MessageName, MessageValues } from '../../src/mail/messages/values.js';
import { sampleLinks } from '../../src/mail/preview.js';

function withEveryText<T>(value: T, text: string): T {
  if (typeof value === 'string') return (/^\d{4}-\d\d-\d\d/.test(value) ? value : text) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => withEveryText(item, text)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withEveryText<unknown>(item, text)]),
  ) as T;
}

/** Every tag with the names of its attributes, in order. */
export const tagsOf = (html: string) =>
  [...html.matchAll(/<\/?([a-z0-9]+)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
    ([, tag, attributes = '']) => `${tag} ${attributes.replace(/="[^"]*"/g, '')}`,
  );

/** A message as it usually is, and with a text in place of every text that people typed. */
export function renderHostile<M extends MessageName>(name: M, text: string) {
  const [values] = Object.values<MessageValues[M]>(samples([])[name]);
  if (values === undefined) throw new Error(`no sample of ${name}`);
  return {
    usual: render(name, withEveryText(values, 'Anne'), sampleLinks, chamber),
    hostile: render(name, withEveryText(values, text), sampleLinks, chamber),
  };
}
