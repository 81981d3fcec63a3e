import express, { type Request, type Response, type Router } from 'express';
import { changePassword } from '../accounts/change-password.js';
import { endSessions, isHoldersPassword } from '../accounts/sign-in.js';
import { findPersonalWords } from '../applications/personal-words.query.js';
import { readPasswordChange } from './forms/change-password.form.js';
import type { FieldError } from './forms/field-error.js';
import { textOf } from './forms/raw-text.js';
import { formBody } from './guards/body.js';
import { requireCsrf } from './guards/csrf.js';
import { evenTiming } from './guards/even-timing.js';
import { requireMember } from './member.js';
import { endOwnSession, ownSessions, type OwnSession, type SessionOwner } from './own-sessions.query.js';
import { changePasswordPage } from './pages/change-password.page.js';
import { endSessionPage, ownAccessPage } from './pages/own-access.page.js';
import type { Site } from './parts.js';
import { goTo, openMemberSession, SITE_SESSIONS, takeNotice } from './sessions.js';
import type { Show } from './show.js';

const HERE = '/mon-espace/securite';
const ALL_OTHERS = 'autres';
const WRONG: FieldError = {
  field: 'password',
  code: 'wrong_password',
  message: 'Ce n’est pas le mot de passe de votre compte. Rien n’a changé.',
};

/** « Sécurité », inside « Votre espace »: one's password and one's open sessions. */
export function ownAccessRoutes(site: Site, show: Show): Router {
  const router = express.Router();
  const post = [evenTiming, formBody, requireCsrf(site.env)];
  router.get('/', async (req, res) => {
    show(res, ownAccessPage(await sessionsOf(site, req, res), takeNotice(req)));
  });
  router.get('/mot-de-passe', (_req, res) => show(res, changePasswordPage([])));
  router.post('/mot-de-passe', ...post, change(site, show));
  router.get('/sessions/:session', async (req, res) => {
    const asked = await askedFor(site, req, res);
    if (asked === undefined) res.redirect(303, HERE);
    else show(res, endSessionPage(asked, []));
  });
  router.post('/sessions/:session', ...post, end(site, show));
  return router;
}

function change({ deps, limits, note }: Site, show: Show) {
  return async (req: Request, res: Response): Promise<void> => {
    const { id: accountId } = requireMember(res);
    await limits.ownPassword(accountId);
    const reading = readPasswordChange(req.body, await findPersonalWords(deps, accountId));
    if (!reading.ok) return show(res, changePasswordPage(reading.errors), 422);
    const outcome = await changePassword(deps, accountId, reading);
    if (outcome.kind === 'wrong_password') {
      note(req, 'password_refused', { accountId });
      return show(res, changePasswordPage([WRONG]), 422);
    }
    note(req, 'password_changed', { accountId });
    await openMemberSession(req, outcome.signedIn, req.session.signedInAt ?? 0);
    req.session.notice = 'Votre mot de passe est changé. Vos autres sessions sont closes.';
    await goTo(req, res, HERE);
  };
}

/** One session or all the others, once the password is shown again (ASVS 5.0, 7.5.2). */
function end(site: Site, show: Show) {
  return async (req: Request<{ session: string }>, res: Response): Promise<void> => {
    const { id: accountId } = requireMember(res);
    const asked = await askedFor(site, req, res);
    if (asked === undefined) return res.redirect(303, HERE);
    await site.limits.ownPassword(accountId);
    if (!(await isHoldersPassword(site.deps, accountId, textOf(req.body, 'password')))) {
      site.note(req, 'password_refused', { accountId });
      return show(res, endSessionPage(asked, [WRONG]), 422);
    }
    if (asked === ALL_OTHERS) {
      const signedIn = await endSessions(site.deps, accountId);
      await openMemberSession(req, signedIn, req.session.signedInAt ?? 0);
    } else await endOwnSession(site.deps.dataSource, SITE_SESSIONS, ownerOf(req, res), asked.handle);
    site.note(req, 'sessions_ended', { accountId });
    req.session.notice =
      asked === ALL_OTHERS ? 'Vos autres sessions sont closes.' : 'Cette session est close.';
    await goTo(req, res, HERE);
  };
}

/** The session that the address names, or all the others; undefined when it has ended meanwhile. */
async function askedFor(
  site: Site,
  req: Request<{ session: string }>,
  res: Response,
): Promise<OwnSession | typeof ALL_OTHERS | undefined> {
  const { session } = req.params;
  if (session === ALL_OTHERS) return ALL_OTHERS;
  return (await sessionsOf(site, req, res)).find(({ handle, isThis }) => handle === session && !isThis);
}

function sessionsOf({ deps }: Site, req: Request<object>, res: Response): Promise<OwnSession[]> {
  return ownSessions(deps.dataSource, SITE_SESSIONS, ownerOf(req, res), deps.now());
}

function ownerOf(req: Request<object>, res: Response): SessionOwner {
  const { id, sessionEpoch } = requireMember(res);
  return { id, sessionEpoch, sessionId: req.sessionID };
}
