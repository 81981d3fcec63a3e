import { createHmac } from 'node:crypto';
import type { Request } from 'express';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { SiteParts } from '../parts.js';
import { Refusal } from '../refusal.js';

const MINUTE_S = 60;

/** How much of each is allowed (CONTRACT « Environment »); `RATE_LIMIT_FACTOR` multiplies the points. */
const LIMITS = {
  signUp: { points: 20, duration: MINUTE_S },
  signIn: { points: 30, duration: MINUTE_S },
  mail: { points: 5, duration: 15 * MINUTE_S },
  password: { points: 10, duration: 5 * MINUTE_S },
} as const;

export interface RequestLimits {
  /** Per address: forms and API calls that ask for an account, or for a mail. @throws Refusal 429 */
  signUp(req: Request): Promise<void>;
  /** Per address: passwords tried. @throws Refusal 429 */
  signIn(req: Request): Promise<void>;
  /** Per e-mail, whether it is known or not: mails asked for. @throws Refusal 429 */
  mail(email: string): Promise<void>;
  /** Per e-mail, whether it is known or not: passwords tried. @throws Refusal 429 */
  password(email: string): Promise<void>;
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
  const [signUp, signIn] = [limiter('signUp'), limiter('signIn')];
  const [mail, password] = [limiter('mail'), limiter('password')];
  return {
    signUp: (req) => signUp(addressOf(req)),
    signIn: (req) => signIn(addressOf(req)),
    mail: (email) => mail(email, email),
    password: (email) => password(email, email),
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

function hashed(secret: string, who: string): string {
  return createHmac('sha256', secret).update(`limit.${who}`).digest('base64url');
}
