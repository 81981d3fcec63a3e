import express, { Router, type Request, type RequestHandler, type Response } from 'express';
import { z } from 'zod';
import type { Deps } from '../../src/database/deps.js';
import {
  beginEnrolment,
  confirmEnrolment,
  hasSecondFactor,
  passSecondFactor,
} from '../../src/staff/second-factor.js';
import { readOwnAccount } from '../../src/staff/own-account.js';
import type { NoteSecurity } from '../../src/http/security-log.js';
import { findSignedInStaff, type SignedInStaff } from '../../src/staff/sign-in.js';
import { codePage, enrolmentPage, recoveryPage, type CodeProblem } from './code-page.js';
import { currentStaff } from './current-staff.js';
import { openSession } from './open-session.js';
import type { SessionEnv } from './session.js';
import type { Throttle } from './throttle.js';
import { ownPath, takeWanted } from './wanted-page.js';

const LARGEST_FORM = '4kb';
/** Between the password and the code. */
const HALFWAY_MS = 10 * 60_000;
const form = z.object({ code: z.string().trim().max(40), next: z.string().max(300).optional() });

interface CodeParts {
  deps: Deps;
  env: SessionEnv;
  throttle: Throttle;
  note: NoteSecurity;
}

/** The code of the telephone, asked after the password, and again before what is sensitive. */
export function secondFactorRoutes(parts: CodeParts): Router {
  const { deps, env, throttle, note } = parts;
  const router = Router();
  const typed = express.urlencoded({ extended: false, limit: LARGEST_FORM });

  router.get('/login/code', async (request, response) => {
    const who = await halfwayOf(deps, request);
    if (!who) return response.redirect(303, '/admin/login');
    if (await hasSecondFactor(deps, who.staffId)) return send(response, codePage({ problem: null }));
    const enrolment = await beginEnrolment(deps, who.staffId);
    return enrolment
      ? send(response, enrolmentPage(enrolment, null))
      : response.redirect(303, '/admin/login');
  });

  router.post('/login/code', typed, async (request, response) => {
    const who = await halfwayOf(deps, request);
    if (!who) return response.redirect(303, '/admin/login');
    const code = form.safeParse(request.body ?? {}).data?.code ?? '';
    const isEnrolled = await hasSecondFactor(deps, who.staffId);
    const wait = await throttle.attemptCode(who.staffId);
    if (wait !== null) {
      note(request, 'throttled', { staffId: who.staffId });
      response.status(429).set('Retry-After', String(wait));
      return refuse(deps, response, who, isEnrolled, 'too_often');
    }
    const recoveryCodes = isEnrolled ? null : await confirmEnrolment(deps, who.staffId, code);
    const isRight = isEnrolled ? await passSecondFactor(deps, who.staffId, code) : recoveryCodes !== null;
    if (!isRight) {
      note(request, 'code_refused', { staffId: who.staffId });
      return refuse(deps, response.status(401), who, isEnrolled, 'wrong');
    }
    note(request, 'signed_in', { staffId: who.staffId });
    await throttle.forgiveCode(who.staffId);
    const since = deps.now().getTime();
    await openSession(request, {
      staff: { staffId: who.staffId, sessionEpoch: who.sessionEpoch, since, shownAt: since },
    });
    if (recoveryCodes) return send(response, recoveryPage(recoveryCodes));
    const { hasShortCodes } = await readOwnAccount(deps, who);
    const wanted = takeWanted(env, request, response);
    response.redirect(303, hasShortCodes ? '/admin/pages/mon-compte' : wanted);
  });

  router.get('/confirm', async (request, response) => {
    if (!(await currentStaff(deps, request))) return response.redirect(303, '/admin/login');
    send(response, codePage({ problem: null, next: ownPath(request.query['next']) }));
  });

  router.post('/confirm', typed, confirm(parts));
  return router;
}

/** Shows the code again within a session: what is sensitive is open for some minutes. */
function confirm({ deps, throttle, note }: CodeParts): RequestHandler {
  return async (request, response) => {
    const member = await currentStaff(deps, request);
    if (!member) return response.redirect(303, '/admin/login');
    const typed = form.safeParse(request.body ?? {}).data;
    const next = ownPath(typed?.next);
    const wait = await throttle.attemptCode(member.id);
    if (wait !== null) {
      note(request, 'throttled', { staffId: member.id });
      response.status(429).set('Retry-After', String(wait));
      return send(response, codePage({ problem: 'too_often', next }));
    }
    if (!(await passSecondFactor(deps, member.id, typed?.code ?? ''))) {
      note(request, 'code_refused', { staffId: member.id });
      return send(response.status(401), codePage({ problem: 'wrong', next }));
    }
    note(request, 'code_shown', { staffId: member.id });
    await throttle.forgiveCode(member.id);
    const { staff } = request.session;
    if (staff) request.session.staff = { ...staff, shownAt: deps.now().getTime() };
    response.redirect(303, next);
  };
}

/** Who has shown the password a moment ago, and is still on the staff. */
async function halfwayOf(deps: Deps, request: Request): Promise<SignedInStaff | null> {
  const { halfway } = request.session;
  if (!halfway || deps.now().getTime() - halfway.since >= HALFWAY_MS) return null;
  return (await findSignedInStaff(deps, halfway)) ? halfway : null;
}

async function refuse(
  deps: Deps,
  response: Response,
  { staffId }: SignedInStaff,
  isEnrolled: boolean,
  problem: CodeProblem,
): Promise<void> {
  const enrolment = isEnrolled ? null : await beginEnrolment(deps, staffId);
  send(response, enrolment ? enrolmentPage(enrolment, problem) : codePage({ problem }));
}

function send(response: Response, page: string): void {
  response.type('html').send(page);
}
