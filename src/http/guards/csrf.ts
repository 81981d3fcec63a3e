import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { CookieOptions, Request, RequestHandler, Response } from 'express';
import type { SiteEnv } from '../parts.js';
import { readCookie } from '../cookies.js';
import { textOf } from '../forms/raw-text.js';
import { Refusal } from '../refusal.js';

/** The hidden field of every form. */
export const CSRF_FIELD = '_csrf';
const NONCE = /^[\w-]{43}$/;

/**
 * The token of a form: HMAC of a random cookie of this browser. Made when a page with a form is drawn, so that a
 * visitor who only reads gets no cookie.
 */
export function csrfToken(env: SiteEnv, req: Request, res: Response): string {
  const nonce = nonceOf(env, req) ?? newNonce(env, res);
  return tokenOf(env, nonce);
}

/** Refuses a form whose token does not fit the cookie. Comes after the body is read. */
export function requireCsrf(env: SiteEnv): RequestHandler {
  return (req, _res, next) => {
    const nonce = nonceOf(env, req);
    const isRight = nonce !== null && isSame(tokenOf(env, nonce), textOf(req.body, CSRF_FIELD));
    next(isRight ? undefined : new Refusal(403));
  };
}

function nonceOf(env: SiteEnv, req: Request): string | null {
  const cookie = readCookie(req, cookieName(env));
  return cookie !== null && NONCE.test(cookie) ? cookie : null;
}

function newNonce(env: SiteEnv, res: Response): string {
  const earlier: unknown = res.locals.csrfNonce;
  if (typeof earlier === 'string') return earlier;
  const nonce = randomBytes(32).toString('base64url');
  res.locals.csrfNonce = nonce;
  res.cookie(cookieName(env), nonce, cookieOptions(env));
  return nonce;
}

function tokenOf(env: SiteEnv, nonce: string): string {
  return createHmac('sha256', env.SESSION_SECRET).update(`csrf.${nonce}`).digest('base64url');
}

function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function cookieName(env: SiteEnv): string {
  return env.NODE_ENV === 'production' ? '__Host-guichet-form' : 'guichet-form';
}

function cookieOptions(env: SiteEnv): CookieOptions {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: env.NODE_ENV === 'production' };
}
