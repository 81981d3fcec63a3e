import express, { type Request, type Response, type Router } from 'express';
import { requestPasswordReset, resetPassword } from '../accounts/reset-password.js';
import { findPersonalWords } from '../applications/personal-words.query.js';
import { textOf } from './forms/raw-text.js';
import { newPasswordError } from './forms/password-words.js';
import { readEmailForm } from './forms/sign-in.form.js';
import { formBody } from './guards/body.js';
import { requireCsrf } from './guards/csrf.js';
import { longEvenTiming } from './guards/even-timing.js';
import { dropLink, keepLink, linkOf } from './mailed-link.js';
import {
  forgottenPage,
  forgottenSentPage,
  newPasswordPage,
  passwordLinkSpentPage,
} from './pages/password.page.js';
import type { Site } from './parts.js';
import { Refusal } from './refusal.js';
import { goTo } from './sessions.js';
import type { Show } from './show.js';

const NEW_PASSWORD = '/mot-de-passe/nouveau';

/** « Mot de passe oublié », from the question to the new password. */
export function passwordRoutes(site: Site, show: Show): Router {
  const router = express.Router();
  const post = [formBody, requireCsrf(site.env)];
  router.get('/mot-de-passe/oublie', (_req, res) => show(res, forgottenPage({ email: '', errors: [] })));
  router.post('/mot-de-passe/oublie', longEvenTiming, ...post, ask(site, show));
  router.get('/mot-de-passe/envoye', (_req, res) => show(res, forgottenSentPage()));
  router.get(NEW_PASSWORD, async (req, res) => {
    const opened = await linkOf(site, req, 'password');
    if (opened.kind === 'unknown') throw new Refusal(404);
    if (opened.kind === 'valid') show(res, newPasswordPage([]));
    else show(res, passwordLinkSpentPage(), 410);
  });
  router.get('/mot-de-passe/:token', async (req, res) => {
    if (!(await keepLink(site, req, req.params.token, 'password'))) throw new Refusal(404);
    await goTo(req, res, NEW_PASSWORD);
  });
  router.post([NEW_PASSWORD, '/mot-de-passe/:token'], ...post, change(site, show));
  return router;
}

/** The same page at the same time, whether or not the address has an account. */
function ask({ deps, limits, note }: Site, show: Show) {
  return async (req: Request, res: Response): Promise<void> => {
    await limits.signUp(req);
    const reading = readEmailForm(req.body);
    if (!reading.ok) {
      return show(res, forgottenPage({ email: textOf(req.body, 'email'), errors: reading.errors }), 422);
    }
    await limits.mail(reading.email);
    note(req, 'password_link_asked', { email: reading.email });
    await requestPasswordReset(deps, reading.email);
    res.redirect(303, '/mot-de-passe/envoye');
  };
}

function change(site: Site, show: Show) {
  return async (req: Request, res: Response): Promise<void> => {
    const opened = await linkOf(site, req, 'password');
    if (opened.kind === 'unknown') throw new Refusal(404);
    if (opened.kind !== 'valid') return show(res, passwordLinkSpentPage(), 410);
    await site.limits.signIn(req);
    const { accountId } = opened.link;
    const password = textOf(req.body, 'password');
    const error = newPasswordError('password', password, await findPersonalWords(site.deps, accountId));
    if (error !== null) return show(res, newPasswordPage([error]), 422);
    if (!(await resetPassword(site.deps, opened.link.id, password))) {
      site.note(req, 'link_refused', { accountId });
      return show(res, passwordLinkSpentPage(), 410);
    }
    site.note(req, 'password_changed', { accountId });
    dropLink(req, 'password');
    req.session.notice = 'Votre mot de passe est changé. Connectez-vous avec le nouveau.';
    await goTo(req, res, '/connexion');
  };
}
