import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Env } from '../../src/config/env.js';
import { addressOf, hashed } from '../../src/http/guards/request-limits.js';

/** Attempts from one address in a minute, whoever they are for. */
const PER_ADDRESS = { points: 30, duration: 60 };
/**
 * Wrong passwords for one person from one address in five minutes. Counted per address too, so that nobody can lock
 * a colleague out from elsewhere.
 */
const PER_PERSON = { points: 10, duration: 300 };

/** Wrong codes for one person in five minutes, from anywhere: whoever gets there has the password. */
const PER_CODE = { points: 10, duration: 300 };
/** And in a day: ten in five minutes for ever would find a code of six digits within months. */
const PER_CODE_DAY = { points: 50, duration: 86_400 };

/** Mails with a new link for one address, known or not, in fifteen minutes. */
const PER_MAIL = { points: 5, duration: 900 };

export interface Throttle {
  /** Counts an attempt. @returns seconds to wait, or null when it may go on */
  attempt(address: string, email: string): Promise<number | null>;
  /** The password was right: earlier mistakes are forgotten. */
  forgive(address: string, email: string): Promise<void>;
  /** Counts a code. @returns seconds to wait, or null when it may go on */
  attemptCode(staffId: string): Promise<number | null>;
  /** The code was right: it is not counted; the wrong ones of the day stay counted. */
  forgiveCode(staffId: string): Promise<void>;
  /** Counts a mail asked for. @returns seconds to wait, or null when it may go on */
  attemptMail(address: string, email: string): Promise<number | null>;
}

/** Slows guessing down, for all processes together; the counts live in PostgreSQL, under keys that are hashed. */
export function createThrottle(
  pool: Pool,
  { RATE_LIMIT_FACTOR: factor, SESSION_SECRET }: Pick<Env, 'RATE_LIMIT_FACTOR' | 'SESSION_SECRET'>,
): Throttle {
  const keyOf = (...parts: string[]) => hashed(SESSION_SECRET, parts.join('\n'));
  const limiter = (keyPrefix: string, { points, duration }: typeof PER_ADDRESS) =>
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: 'request_limits',
      tableCreated: true,
      keyPrefix,
      points: Math.ceil(points * factor),
      duration,
    });
  const byAddress = limiter('desk-address', PER_ADDRESS);
  const byPerson = limiter('desk-person', PER_PERSON);
  const byCode = limiter('desk-code', PER_CODE);
  const byCodeDay = limiter('desk-code-day', PER_CODE_DAY);
  const byMail = limiter('desk-mail', PER_MAIL);
  return {
    attempt: async (address, email) =>
      (await waitFor(byAddress, keyOf(networkOf(address)))) ??
      (await waitFor(byPerson, keyOf(networkOf(address), email))),
    forgive: async (address, email) => {
      await byPerson.delete(keyOf(networkOf(address), email));
    },
    attemptCode: async (staffId) =>
      (await waitFor(byCode, keyOf(staffId))) ?? (await waitFor(byCodeDay, keyOf(staffId))),
    forgiveCode: async (staffId) => {
      await byCode.delete(keyOf(staffId));
      await byCodeDay.reward(keyOf(staffId));
    },
    attemptMail: async (address, email) =>
      (await waitFor(byAddress, keyOf(networkOf(address)))) ?? (await waitFor(byMail, keyOf(email))),
  };
}

async function waitFor(limiter: RateLimiterPostgres, key: string): Promise<number | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
  }
}

/** As the site counts: of IPv6 the /64, however it is written. */
function networkOf(address: string): string {
  return addressOf({ ip: address });
}
