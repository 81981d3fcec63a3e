import { run } from '@zootools/email-spell-checker';

/** Mailboxes that people in France use, the most used first. */
const DOMAINS = [
  'gmail.com',
  'orange.fr',
  'hotmail.fr',
  'hotmail.com',
  'wanadoo.fr',
  'outlook.fr',
  'outlook.com',
  'yahoo.fr',
  'yahoo.com',
  'laposte.net',
  'live.fr',
  'free.fr',
  'sfr.fr',
  'icloud.com',
  'bbox.fr',
  'neuf.fr',
  'gmx.fr',
  'proton.me',
  'protonmail.com',
  'aliceadsl.fr',
  'numericable.fr',
  'club-internet.fr',
  'artisanatpaysdelaloire.fr',
] as const;

const NEAR_ENOUGH = 1.6;

/** « Vouliez-vous dire anne@gmail.com ? » for anne@gmial.com, or null. A hint: it never stops anyone. */
export function suggestEmail(email: string): string | null {
  const suggestion = run({
    email,
    domains: [...DOMAINS],
    secondLevelDomains: [],
    topLevelDomains: [],
    domainThreshold: NEAR_ENOUGH,
  });
  return suggestion === undefined ? null : `${email.slice(0, email.lastIndexOf('@'))}@${suggestion.domain}`;
}
