import connectPgSimple from 'connect-pg-simple';
import session from 'express-session';
import type { RequestHandler } from 'express';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Env } from '../../src/config/env.js';
import type { SessionTable } from '../../src/http/own-sessions.query.js';
import type { SignedInStaff } from '../../src/staff/sign-in.js';

declare module 'express-session' {
  interface SessionData {
    /** Who is in; `shownAt` is when they last showed the code of their telephone. */
    staff: SignedInStaff & { since: number; shownAt: number };
    /** Who has shown the password and not yet the code. */
    halfway: SignedInStaff & { since: number };
    /** The link that was followed to choose a password. */
    accessLinkId: string;
  }
}

/** Without a click for that long, the session ends; and at the latest after a working day. */
const IDLE_SECONDS = 4 * 3_600;
export const LONGEST_SESSION_MS = 12 * 3_600_000;

/** How the desk's sessions are read by their owner. */
export const DESK_SESSIONS: SessionTable = {
  name: 'staff_sessions',
  ownerId: `sess->'staff'->>'staffId'`,
  epoch: `sess->'staff'->>'sessionEpoch'`,
  since: `sess->'staff'->>'since'`,
  idleSeconds: IDLE_SECONDS,
  longestMs: LONGEST_SESSION_MS,
};

export type SessionEnv = Pick<Env, 'NODE_ENV' | 'SESSION_SECRET'>;

/** The cookie's name: `__Host-` binds it to this host and to https. Cookies ignore ports: the site's is another. */
export function cookieName({ NODE_ENV }: SessionEnv): string {
  return NODE_ENV === 'production' ? '__Host-guichet-desk' : 'guichet-desk';
}

/** Sessions of the desk, in PostgreSQL: any process of the panel knows them. */
export function deskSessions(env: SessionEnv, pool: Pool, log: Logger): RequestHandler {
  const Store = connectPgSimple(session);
  return session({
    name: cookieName(env),
    secret: env.SESSION_SECRET,
    store: new Store({
      ...{ pool, tableName: 'staff_sessions', ttl: IDLE_SECONDS },
      errorLog: (message: unknown) => log.warn({ event: 'session_store' }, String(message)),
    }),
    resave: false,
    saveUninitialized: false,
    cookie: { path: '/', httpOnly: true, sameSite: 'strict', secure: env.NODE_ENV === 'production' },
  });
}
