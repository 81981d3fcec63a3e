import express, { type Request, type Response, type Router } from 'express';
import { closeAccount } from '../privacy/close-account.js';
import { dataCopyRoutes } from './data-copy.routes.js';
import type { FieldError } from './forms/field-error.js';
import { textOf } from './forms/raw-text.js';
import { formBody } from './guards/body.js';
import { requireCsrf } from './guards/csrf.js';
import { requireMember } from './member.js';
import { closeAccountPage } from './pages/close-account.page.js';
import { inOwnSpace } from './pages/data-place.js';
import type { Site } from './parts.js';
import { endSession } from './sessions.js';
import type { Show } from './show.js';

const WRONG: FieldError = {
  field: 'password',
  code: 'wrong_password',
  message: 'Ce n’est pas le mot de passe de votre compte. Rien n’a été effacé.',
};

/** « Vos données », inside « Votre espace »: a copy to read and to take away, and the way out. */
export function ownDataRoutes(site: Site, show: Show): Router {
  const router = express.Router();
  const post = [formBody, requireCsrf(site.env)];
  router.use(dataCopyRoutes(site, show, inOwnSpace, async (_req, res) => requireMember(res)));
  router.get('/fermer', (_req, res) => show(res, closeAccountPage([])));
  router.post('/fermer', ...post, close(site, show));
  return router;
}

function close({ deps, limits, note }: Site, show: Show) {
  return async (req: Request, res: Response): Promise<void> => {
    const account = requireMember(res);
    await limits.ownPassword(account.id);
    const isClosed = await closeAccount(deps, account.id, textOf(req.body, 'password'));
    if (!isClosed) {
      note(req, 'password_refused', { accountId: account.id });
      return show(res, closeAccountPage([WRONG]), 422);
    }
    note(req, 'data_erased', { accountId: account.id });
    await endSession(req);
    res.redirect(303, '/compte/ferme');
  };
}
