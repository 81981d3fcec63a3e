import type { CookieOptions, Request, Response } from 'express';
import { readCookie } from '../../src/http/cookies.js';
import type { SessionEnv } from './session.js';

const HOME = '/admin';
const FILES = '/admin/files/';
const KEPT_MS = 15 * 60_000;

/**
 * Keeps which page was asked for while its reader signs in. A cookie: a session is a row, for any passer-by. A file is
 * no page: it would be saved, and its reader stay before the code.
 */
export function keepWanted(env: SessionEnv, request: Request, response: Response): void {
  const path = ownPath(request.baseUrl + request.path);
  if (path !== HOME && !path.startsWith(FILES))
    response.cookie(cookieName(env), path, { ...options(env), maxAge: KEPT_MS });
}

/** The page that was asked for before the sign-in, given once; the first page of the panel when there was none. */
export function takeWanted(env: SessionEnv, request: Request, response: Response): string {
  const kept = readCookie(request, cookieName(env));
  if (kept !== null) forgetWanted(env, response);
  return ownPath(kept);
}

/** Whoever signs out leaves nothing to the next at the same screen. */
export function forgetWanted(env: SessionEnv, response: Response): void {
  response.clearCookie(cookieName(env), options(env));
}

/** A path of the panel and nothing else: never an address of somebody else's choosing. */
export function ownPath(asked: unknown): string {
  return typeof asked === 'string' && /^\/admin(\/[\w/-]{0,300})?$/.test(asked) ? asked : HOME;
}

function cookieName({ NODE_ENV }: SessionEnv): string {
  return NODE_ENV === 'production' ? '__Host-guichet-desk-wanted' : 'guichet-desk-wanted';
}

function options({ NODE_ENV }: SessionEnv): CookieOptions {
  return {
    ...{ path: '/', httpOnly: true, sameSite: 'strict', secure: NODE_ENV === 'production' },
    encode: String,
  };
}
