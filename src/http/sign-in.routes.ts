import express, { type Request, type Response, type Router } from 'express';
import { signIn } from '../accounts/sign-in.js';
import type { FieldError } from './forms/field-error.js';
import { textOf } from './forms/raw-text.js';
import { readSignIn } from './forms/sign-in.form.js';
import { formBody } from './guards/body.js';
import { requireCsrf } from './guards/csrf.js';
import { evenTiming } from './guards/even-timing.js';
import { memberOf } from './member.js';
import { signInPage } from './pages/sign-in.page.js';
import type { Site } from './parts.js';
import { endSession, goTo, openMemberSession, takeNotice } from './sessions.js';
import type { Show } from './show.js';

const REFUSED =
  'Adresse email ou mot de passe incorrect, ou compte pas encore finalisé. Pour le finaliser, ouvrez le lien de notre e-mail.';

/** « Je me connecte », « Se déconnecter ». */
export function signInRoutes(site: Site, show: Show): Router {
  const router = express.Router();
  router.get('/connexion', (req, res) => {
    if (memberOf(res) !== null) res.redirect(303, '/mon-espace');
    else show(res, signInPage({ email: '', errors: [], notice: takeNotice(req) }));
  });
  router.post('/connexion', evenTiming, formBody, requireCsrf(site.env), openSession(site, show));
  router.post('/deconnexion', formBody, requireCsrf(site.env), async (req: Request, res: Response) => {
    site.note(req, 'signed_out', { accountId: memberOf(res)?.id });
    await endSession(req);
    res.set('Clear-Site-Data', '"cache", "storage"').redirect(303, '/');
  });
  return router;
}

function openSession({ deps, limits, note }: Site, show: Show) {
  return async (req: Request, res: Response): Promise<void> => {
    await limits.signIn(req);
    const email = textOf(req.body, 'email');
    const refuse = (errors: readonly FieldError[], status: number) =>
      show(res, signInPage({ email, errors, notice: null }), status);
    const reading = readSignIn(req.body);
    if (!reading.ok) return refuse(reading.errors, 422);
    await limits.password(reading.email);
    const outcome = await signIn(deps, reading.email, reading.password);
    if (outcome.kind === 'wrong') {
      note(req, 'sign_in_refused', { accountId: outcome.accountId, email: reading.email });
      return refuse([{ field: 'email', code: 'refused', message: REFUSED }], 401);
    }
    const { signedIn } = outcome;
    note(req, 'signed_in', { accountId: signedIn.accountId, email: reading.email });
    await openMemberSession(req, signedIn, deps.now().getTime());
    await goTo(req, res, '/mon-espace');
  };
}
