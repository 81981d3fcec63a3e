import connectPgSimple from 'connect-pg-simple';
import type { Request, RequestHandler, Response } from 'express';
import session from 'express-session';
import type { SignedIn } from '../accounts/sign-in.js';
import { deviceWords } from './device-words.js';
import type { SessionTable } from './own-sessions.query.js';
import type { SiteParts } from './parts.js';

const IDLE_MS = 2 * 3_600_000;
export const LONGEST_SESSION_MS = 12 * 3_600_000;

/** How the site's sessions are read by their owner. */
export const SITE_SESSIONS: SessionTable = {
  name: 'sessions',
  ownerId: `sess->'signedIn'->>'accountId'`,
  epoch: `sess->'signedIn'->>'sessionEpoch'`,
  since: `sess->>'signedInAt'`,
  idleSeconds: IDLE_MS / 1000,
  longestMs: LONGEST_SESSION_MS,
};

declare module 'express-session' {
  interface SessionData {
    signedIn: SignedIn;
    /** When the password was given: a session ends twelve hours later whatever happens. */
    signedInAt: number;
    /** Ids of the mailed links this browser has opened. */
    finaliseLinkId: string;
    passwordLinkId: string;
    followLinkId: string;
    /** A demande opened from « Votre espace ». */
    followedFromSpace: string;
    /** What the received page shows, once sent. */
    received: { reference: string; email: string };
    /** When a copy of one's data was asked for, and its holder told. */
    dataAsked: { accountId: string; at: number };
    /** One sentence for the next page. */
    notice: string;
  }
}

/** Sessions live in PostgreSQL; one is made only when there is something to remember. */
export function sessions({ env, pool, logger }: SiteParts): RequestHandler {
  const PgStore = connectPgSimple(session);
  const isProduction = env.NODE_ENV === 'production';
  const handler = session({
    name: isProduction ? '__Host-guichet' : 'guichet',
    secret: env.SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    store: new PgStore({
      pool,
      tableName: 'sessions',
      createTableIfMissing: false,
      errorLog: (message: unknown) => logger.warn({ event: 'session_store' }, String(message)),
    }),
    cookie: { httpOnly: true, sameSite: 'lax', secure: isProduction, path: '/', maxAge: IDLE_MS },
    proxy: isProduction,
  });
  return isProduction ? behindTls(handler) : handler;
}

/** In production TLS ends in front of us: the Secure cookie is given even when the proxy forgets to say so. */
function behindTls(handler: RequestHandler): RequestHandler {
  return (req, res, next) => {
    req.headers['x-forwarded-proto'] = 'https';
    handler(req, res, next) as void;
  };
}

/** A new session id, so that one planted before sign-in opens nothing. */
export function renewSession(req: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    req.session.regenerate((error: unknown) => (error ? reject(asError(error)) : resolve()));
  });
}

/**
 * Lets somebody in under a new session id.
 * @param since when the password was given, in milliseconds: a session that goes on keeps its own
 */
export async function openMemberSession(req: Request, signedIn: SignedIn, since: number): Promise<void> {
  await renewSession(req);
  req.session.signedIn = signedIn;
  req.session.signedInAt = since;
  req.session.device = deviceWords(req.get('user-agent'));
}

/** Ends the session here and in PostgreSQL. */
export function endSession(req: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    req.session.destroy((error: unknown) => (error ? reject(asError(error)) : resolve()));
  });
}

/**
 * Sends the browser on, once the session is kept: left to itself, the answer leaves first and a fast browser comes back
 * before PostgreSQL knows the session.
 */
export async function goTo(req: Request, res: Response, path: string): Promise<void> {
  await keepSession(req);
  res.redirect(303, path);
}

/** Writes the session to PostgreSQL now. */
export function keepSession(req: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    req.session.save((error: unknown) => (error ? reject(asError(error)) : resolve()));
  });
}

/** The sentence left for this page, said once. */
export function takeNotice(req: Request): string | null {
  const { notice } = req.session;
  if (notice === undefined) return null;
  delete req.session.notice;
  return notice;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
