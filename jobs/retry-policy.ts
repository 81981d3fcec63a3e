import { randomUUID } from 'node:crypto';
import type { JobsOptions } from 'bullmq';
import { MailHeld } from '../src/mail/errors.js';
import type { OutboxKind, OutboxPayloads } from '../src/outbox/enqueue.js';

/*
 * Every number of the queue, with its reason.
 */

export const QUEUE_NAME = 'guichet';

/** A killed worker's job is free after this long (its lock is renewed at half of it)… */
export const LOCK_MS = 8_000;
/** … and found free this often: resumed within 11 s, of the 15 s promised. All workers share it: one at the default 30 s slows all. */
export const STALLED_INTERVAL_MS = 3_000;
/** BullMQ's default of 1 failed innocent neighbours of a poison job; the real judge is `check_attempts` in PostgreSQL. */
export const MAX_STALLED = 1_000;

/** A Redis that is silent is as good as away: the relay keeps its rows, and tries again. */
export const COMMAND_MS = 5_000;

/** Jobs at once in one worker: most of the time they wait for a register's turn or an SMTP server. */
export const CONCURRENCY = 8;

/** Checks that end in an error of ours before the file goes to staff as « erreur technique ». */
export const MAX_CHECK_ATTEMPTS = 10;
/** So many checks of a file that did not end well make it a suspect: it may be what ends its worker. */
export const SUSPECT_AFTER = 2;

/** Attempts of one job; the reconciler publishes unfinished work again after that. */
const ATTEMPTS = 12;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 10 * 60_000;
/** A mail of a killed worker is free within ten seconds, and not looked at again much later: 15 s are promised. */
const HELD_RETRY_MS = 1_500;

/** Exponential back-off with full jitter, so that a thousand jobs do not come back in step. */
export function backoffMs(attemptsMade: number, error?: Error): number {
  if (error instanceof MailHeld) return HELD_RETRY_MS;
  const ceiling = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** attemptsMade);
  return Math.ceil(ceiling / 2 + Math.random() * (ceiling / 2));
}

/** Options of one job. While work on a subject waits or runs, asking for it again adds nothing. */
export function jobOptions<K extends OutboxKind>(kind: K, payload: OutboxPayloads[K]): JobsOptions {
  return {
    // Ids of BullMQ's own making need a sequence per queue, which a role that owns nothing may not create.
    jobId: `job-${randomUUID()}`,
    attempts: ATTEMPTS,
    backoff: { type: 'custom' },
    removeOnComplete: true,
    removeOnFail: { age: 7 * 86_400, count: 10_000 },
    deduplication: { id: [kind, ...Object.values(payload)].join('-') },
  };
}
