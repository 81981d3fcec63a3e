import { createHmac } from 'node:crypto';
import type { Request } from 'express';
import type { Logger } from 'pino';
import { addressOf } from './guards/request-limits.js';

/**
 * What the site and the desk tell whoever watches over them, and how loudly. Closed; SECURITY.md says what each means
 * (ASVS 5.0, 16.3.1 to 16.3.3).
 */
export const SECURITY_EVENTS = {
  signed_in: 'info',
  password_accepted: 'info',
  sign_in_refused: 'warn',
  code_shown: 'info',
  code_asked: 'info',
  code_refused: 'warn',
  password_refused: 'warn',
  password_changed: 'info',
  password_link_asked: 'info',
  link_refused: 'warn',
  signed_out: 'info',
  sessions_ended: 'info',
  data_exported: 'info',
  data_erased: 'info',
  throttled: 'warn',
  access_refused: 'warn',
  foreign_request: 'warn',
  malformed_request: 'warn',
  robot_caught: 'warn',
} as const satisfies Record<string, 'info' | 'warn'>;

export type SecurityEvent = keyof typeof SECURITY_EVENTS;

/** Who an event is about, as far as it is known. */
export interface Who {
  accountId?: string | null | undefined;
  staffId?: string | null | undefined;
  /** As typed, lower-cased; the line holds a keyed digest of it. */
  email?: string | undefined;
}

/** Writes one line: the event, the request's id, ids of those concerned, and digests of the e-mail and of the network it came from. */
export type NoteSecurity = (
  request: Pick<Request, 'id' | 'ip'>,
  event: SecurityEvent,
  { accountId, staffId, email }?: Who,
) => void;

/**
 * The security log of a process. The same e-mail has the same digest on the site and at the desk, for as long as the
 * secret lives; every line costs the same, whoever it is about.
 * @param secret SESSION_SECRET: without it nobody can try addresses against the digests
 */
export function securityLog(logger: Pick<Logger, 'info' | 'warn'>, secret: string): NoteSecurity {
  const digest = (of: 'email' | 'network', value: string) =>
    createHmac('sha256', secret).update(`security-log.${of}.${value}`).digest('base64url').slice(0, 22);
  return (request, securityEvent, { accountId, staffId, email } = {}) => {
    const line = {
      securityEvent,
      requestId: request.id,
      accountId: accountId ?? undefined,
      staffId: staffId ?? undefined,
      emailDigest: email === undefined ? undefined : digest('email', email),
      networkDigest: digest('network', addressOf(request)),
    };
    logger[SECURITY_EVENTS[securityEvent]](line, 'security');
  };
}

/** What an answer that refuses tells of; null where it is only a page that is gone or a form to correct. */
export function eventOfStatus(status: number): SecurityEvent | null {
  switch (status) {
    case 400:
    case 413:
    case 415:
      return 'malformed_request';
    case 401:
    case 403:
      return 'access_refused';
    case 429:
      return 'throttled';
    default:
      return null;
  }
}
