import type { Request, RequestHandler, Response } from 'express';
import type { Account } from '../accounts/account.entity.js';
import { findSignedIn } from '../accounts/sign-in.js';
import type { Deps } from '../database/deps.js';
import { LONGEST_SESSION_MS, renewSession } from './sessions.js';

/** Finds who is signed in, on every request; a session that must end, ends here. */
export function findMember(deps: Deps): RequestHandler {
  return async (req, res, next) => {
    const { signedIn } = req.session;
    if (signedIn !== undefined) {
      const account = isTooOld(req, deps.now()) ? null : await findSignedIn(deps, signedIn);
      if (account === null) await renewSession(req);
      res.locals.member = account;
    }
    next();
  };
}

/** The account that is signed in, or null. */
export function memberOf(res: Response): Account | null {
  return (res.locals.member as Account | null | undefined) ?? null;
}

/** Sends whoever is not signed in to the sign-in page. */
export const members: RequestHandler = (_req, res, next) => {
  if (memberOf(res) === null) res.redirect(303, '/connexion');
  else next();
};

/** The account behind a route guarded by `members`. */
export function requireMember(res: Response): Account {
  const member = memberOf(res);
  if (member === null) throw new Error('this route needs the members guard');
  return member;
}

function isTooOld(req: Request, now: Date): boolean {
  return now.getTime() - (req.session.signedInAt ?? 0) > LONGEST_SESSION_MS;
}
