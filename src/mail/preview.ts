import type { Chamber } from '../config/chamber.js';
import { render } from './messages/catalogue.js';
import { samples, type SampleCause } from './messages/samples.js';
import type { MessageLinks, MessageName, MessageValues, RenderedMessage } from './messages/values.js';

export interface Preview {
  name: MessageName;
  /** Which case of the message, e.g. a reason; empty when there is one only. */
  variant: string;
  rendered: RenderedMessage;
}

const site = 'https://comptes.exemple.fr';

/** Addresses that look like real ones and open nothing. */
export const sampleLinks: MessageLinks = {
  finalise: `${site}/compte/finaliser/exemple`,
  follow: `${site}/demande/exemple`,
  password: `${site}/mot-de-passe/exemple`,
  signIn: `${site}/connexion`,
  rules: `${site}/comment-nous-decidons`,
  privacy: `${site}/donnees-personnelles`,
  contact: `${site}/contact`,
  panel: 'https://guichet.exemple.fr/admin',
};

/**
 * Every message with sample values, to look at and to compare with what it was.
 * @param causes words of each reason, from `applications/words/sample-causes`: mail knows no reason by itself
 */
export function previews(chamber: Chamber, causes: readonly SampleCause[] = []): Preview[] {
  const all = samples(causes);
  return (Object.keys(all) as MessageName[]).flatMap((name) => previewsOf(name, all[name], chamber));
}

function previewsOf<M extends MessageName>(
  name: M,
  variants: Readonly<Record<string, MessageValues[M]>>,
  chamber: Chamber,
): Preview[] {
  return Object.entries<MessageValues[M]>(variants).map(([variant, values]) => ({
    name,
    variant,
    rendered: render(name, values, sampleLinks, chamber),
  }));
}
