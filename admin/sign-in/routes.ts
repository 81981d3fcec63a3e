import express, { Router, type Response } from 'express';
import type { Pool } from 'pg';
import { z } from 'zod';
import { Overloaded } from '../../src/accounts/errors.js';
import type { Env } from '../../src/config/env.js';
import type { Deps } from '../../src/database/deps.js';
import { soughtEmail } from '../../src/http/forms/email-field.js';
import type { NoteSecurity } from '../../src/http/security-log.js';
import { endSession } from '../../src/http/sessions.js';
import { signInStaff, type StaffSignIn } from '../../src/staff/sign-in.js';
import { accessRoutes } from './access-routes.js';
import { currentStaff } from './current-staff.js';
import { openSession } from './open-session.js';
import { secondFactorRoutes } from './second-factor-routes.js';
import { cookieName } from './session.js';
import { signInPage, type SignInProblem } from './page.js';
import { createThrottle } from './throttle.js';
import { forgetWanted } from './wanted-page.js';

const LARGEST_FORM = '4kb';
/** PostgreSQL keeps no NUL, and no address has a control character. */
const NO_CONTROL = /^\P{Cc}*$/u;
const form = z.object({
  email: z.string().trim().max(254).regex(NO_CONTROL).transform(soughtEmail),
  password: z.string().max(1_000),
});

export interface SignInParts {
  deps: Deps;
  env: Pick<Env, 'NODE_ENV' | 'SESSION_SECRET' | 'LINK_SECRET' | 'RATE_LIMIT_FACTOR'>;
  pool: Pool;
  note: NoteSecurity;
}

/** The way in and out of the panel: our own pages, not AdminJS's. The password leads to the code of the telephone. */
export function signInRoutes({ deps, env, pool, note }: SignInParts): Router {
  const throttle = createThrottle(pool, env);
  const router = Router();
  router.get('/login', async (request, response) => {
    if (await currentStaff(deps, request)) response.redirect(303, '/admin');
    else response.type('html').send(signInPage({ email: '', problem: null }));
  });
  router.post(
    '/login',
    express.urlencoded({ extended: false, limit: LARGEST_FORM }),
    async (request, response) => {
      const typed = form.safeParse(request.body ?? {});
      if (!typed.success) {
        note(request, 'malformed_request');
        return refuse(response, 401, '', 'wrong');
      }
      const { email, password } = typed.data;
      const wait = await throttle.attempt(request.ip ?? '', email);
      if (wait !== null) {
        note(request, 'throttled', { email });
        return refuse(response.set('Retry-After', String(wait)), 429, email, 'too_often');
      }
      const outcome = await attempt(deps, email, password, response);
      if (outcome === undefined) return;
      if (outcome.kind === 'wrong') {
        note(request, 'sign_in_refused', { staffId: outcome.staffId, email });
        return refuse(response, 401, email, 'wrong');
      }
      const { signedIn } = outcome;
      note(request, 'password_accepted', { staffId: signedIn.staffId, email });
      await throttle.forgive(request.ip ?? '', email);
      await openSession(request, { halfway: { ...signedIn, since: deps.now().getTime() } });
      response.redirect(303, '/admin/login/code');
    },
  );
  router.use(secondFactorRoutes({ deps, env, throttle, note }));
  router.use(accessRoutes({ deps, env, throttle, note }));
  router.post('/logout', async (request, response) => {
    const staffId = request.session.staff?.staffId;
    await endSession(request);
    note(request, 'signed_out', { staffId });
    response.clearCookie(cookieName(env), { path: '/', secure: env.NODE_ENV === 'production' });
    forgetWanted(env, response);
    response.set('Clear-Site-Data', '"cache", "storage"').redirect(303, '/admin/login');
  });
  return router;
}

/** Undefined once it has been answered that too many people are signing in. */
async function attempt(
  deps: Deps,
  email: string,
  password: string,
  response: Response,
): Promise<StaffSignIn | undefined> {
  try {
    return await signInStaff(deps, email, password);
  } catch (error) {
    if (!(error instanceof Overloaded)) throw error;
    refuse(response.set('Retry-After', String(error.retryAfterSeconds)), 503, email, 'overloaded');
    return undefined;
  }
}

function refuse(response: Response, status: number, email: string, problem: SignInProblem): void {
  response.status(status).type('html').send(signInPage({ email, problem }));
}
