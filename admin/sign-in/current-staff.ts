import type { Request, RequestHandler, Response } from 'express';
import type { Deps } from '../../src/database/deps.js';
import { endSession } from '../../src/http/sessions.js';
import { findSignedInStaff } from '../../src/staff/sign-in.js';
import type { StaffMember } from '../../src/staff/staff-member.entity.js';
import { sessionOf, type DeskSession } from '../actor.js';
import { Refused } from '../refused.js';
import { comeAgainPage } from './page.js';
import { LONGEST_SESSION_MS, type SessionEnv } from './session.js';
import { keepWanted } from './wanted-page.js';

interface WithDeskUser {
  adminUser?: DeskSession;
}

/** Lets through only who is signed in and still on the staff with the same role: the row is read on every request. */
export function requireStaff(deps: Deps, env: SessionEnv): RequestHandler {
  return async (request, response, next) => {
    const member = await currentStaff(deps, request);
    if (!member) return turnAway(env, request, response);
    // AdminJS reads it there; it must not be written to the store with the session.
    Object.defineProperty(request.session, 'adminUser', { value: sessionOf(member), configurable: true });
    next();
  };
}

/** Who is signed in, or null; a session that has ended is removed. */
export async function currentStaff(deps: Deps, request: Request): Promise<StaffMember | null> {
  const { staff } = request.session;
  if (!staff) return null;
  const isInTime = deps.now().getTime() - staff.since < LONGEST_SESSION_MS;
  const member = isInTime ? await findSignedInStaff(deps, staff) : null;
  if (!member) await endSession(request);
  return member;
}

/** The one `requireStaff` let through. */
export function deskUserOf(request: Request): DeskSession | undefined {
  return (request.session as WithDeskUser).adminUser;
}

/** A page asks to sign in; what the page asks for by itself gets an error that it can show. */
function turnAway(env: SessionEnv, request: Request, response: Response): void {
  const isPage = request.method === 'GET' && !/^\/(api|frontend|desk)\//.test(request.path);
  if (!isPage) throw new Refused(401, 'Votre session a pris fin : reconnectez-vous.');
  // A strict cookie stays behind when a mail's link is followed; our own page then asks for the same address with it.
  if (request.get('Sec-Fetch-Site') === 'cross-site')
    return void response.type('html').send(comeAgainPage(request.originalUrl));
  keepWanted(env, request, response);
  response.redirect(303, '/admin/login');
}
