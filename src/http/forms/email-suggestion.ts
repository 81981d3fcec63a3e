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
  'live.com',
  'msn.com',
  'me.com',
  'artisanatpaysdelaloire.fr',
] as const;

/** Two slips in a long domain (gmial.com, laposte.fr), one in a short one: fre.fr, not bbq.fr. */
const NEAR_ENOUGH = { long: 2, short: 1.6 } as const;
const LONG = 8;

/** « Vouliez-vous dire anne@gmail.com ? » for anne@gmial.com, or null. A hint: it never stops anyone. */
export function suggestEmail(email: string): string | null {
  const domain = email.slice(email.lastIndexOf('@') + 1);
  const suggestion = run({
    email,
    domains: [...DOMAINS],
    secondLevelDomains: [],
    topLevelDomains: [],
    domainThreshold: domain.length >= LONG ? NEAR_ENOUGH.long : NEAR_ENOUGH.short,
  });
  return suggestion !== undefined && beginAlike(suggestion.domain, domain)
    ? `${email.slice(0, -domain.length)}${suggestion.domain}`
    : null;
}

/** Fingers seldom slip on the first letter: yopmail.com is no gmail.com. */
function beginAlike(a: string, b: string): boolean {
  return a.charAt(0) === b.charAt(0);
}
