import { createHmac } from 'node:crypto';
import type { Request } from 'express';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { SiteParts } from '../parts.js';
import { Refusal } from '../refusal.js';

const MINUTE_S = 60;
const GMAIL: ReadonlySet<string> = new Set(['gmail.com', 'googlemail.com']);

/**
 * How much of each is allowed (CONTRACT « Environment »; a mailbox, and everyone together, are ours);
 * `RATE_LIMIT_FACTOR` multiplies the points. Everyone together may do half of what a machine can
 * hash: a flood over many addresses leaves PostgreSQL and the mail server standing, and only a large one is felt.
 */
const LIMITS = {
  signUp: { points: 20, duration: MINUTE_S },
  signIn: { points: 30, duration: MINUTE_S },
  everySignUp: { points: 3_000, duration: MINUTE_S },
  everySignIn: { points: 3_000, duration: MINUTE_S },
  mail: { points: 5, duration: 15 * MINUTE_S },
  mailbox: { points: 20, duration: 15 * MINUTE_S },
  password: { points: 10, duration: 5 * MINUTE_S },
} as const;

export interface RequestLimits {
  /** Per address, then for all addresses: forms and API calls that ask for an account, or for a mail. @throws Refusal 429 */
  signUp(req: Request): Promise<void>;
  /** Per address, then for all addresses: passwords tried. @throws Refusal 429 */
  signIn(req: Request): Promise<void>;
  /** Per e-mail, and per mailbox that many e-mails lead to, whether known or not: mails asked for. @throws Refusal 429 */
  mail(email: string): Promise<void>;
  /** Per e-mail, whether it is known or not: passwords tried. @throws Refusal 429 */
  password(email: string): Promise<void>;
  /**
   * Per account: its password asked again of who is signed in or holds its link. Counted apart, so that strangers who
   * try the e-mail never keep its holder from closing their sessions or from finalising. @throws Refusal 429
   */
  ownPassword(accountId: string): Promise<void>;
}

/** Limits counted in PostgreSQL in one statement each, so that every process shares them. Keys are hashed. */
export function createLimits({ pool, env }: Pick<SiteParts, 'pool' | 'env'>): RequestLimits {
  const limiter = (name: keyof typeof LIMITS) => {
    const { points, duration } = LIMITS[name];
    const store = new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: 'request_limits',
      tableCreated: true,
      keyPrefix: name,
      points: Math.max(1, Math.round(points * env.RATE_LIMIT_FACTOR)),
      duration,
      clearExpiredByTimeout: name === 'signUp',
    });
    return (who: string, email?: string) => consume(store, hashed(env.SESSION_SECRET, who), email);
  };
  const fromAddress = (one: keyof typeof LIMITS, every: keyof typeof LIMITS) => {
    const [ofOne, ofAll] = [limiter(one), limiter(every)];
    return async (req: Request) => {
      await ofOne(addressOf(req));
      await ofAll('everyone');
    };
  };
  const [mail, mailbox, password] = [limiter('mail'), limiter('mailbox'), limiter('password')];
  return {
    signUp: fromAddress('signUp', 'everySignUp'),
    signIn: fromAddress('signIn', 'everySignIn'),
    mail: async (email) => {
      await mail(email, email);
      await mailbox(mailboxOf(email), email);
    },
    password: (email) => password(email, email),
    ownPassword: (accountId) => password(`account.${accountId}`),
  };
}

async function consume(store: RateLimiterPostgres, key: string, email: string | undefined): Promise<void> {
  try {
    await store.consume(key);
  } catch (error) {
    if (error instanceof RateLimiterRes) throw new Refusal(429, Math.ceil(error.msBeforeNext / 1000), email);
    throw error;
  }
}

/**
 * The mailbox that an e-mail leads to, where many e-mails lead to one: without what follows a `+`, and at Gmail without
 * dots. For counting alone: mail goes to the address as it was typed.
 */
export function mailboxOf(email: string): string {
  const at = email.lastIndexOf('@');
  const [domain, name] = [email.slice(at + 1), email.slice(0, at).replace(/(?<=.)\+.*$/, '')];
  return GMAIL.has(domain) ? `${name.replaceAll('.', '')}@gmail.com` : `${name}@${domain}`;
}

/** The caller's address; of IPv6 the /64, which one household holds whole. */
export function addressOf(req: Pick<Request, 'ip'>): string {
  const ip = (req.ip ?? '').replace(/^::ffff:(?=\d+\.)/i, '');
  return ip.includes(':') ? network64(ip) : ip;
}

function network64(ip: string): string {
  const [head = '', tail = ''] = (ip.split('%')[0] ?? '').split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}

/** The key of whoever is counted: without the secret nobody finds an address again by trying. */
export function hashed(secret: string, who: string): string {
  return createHmac('sha256', secret).update(`limit.${who}`).digest('base64url');
}
