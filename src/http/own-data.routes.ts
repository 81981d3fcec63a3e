import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { announceExport } from '../privacy/announce-export.js';
import { closeAccount } from '../privacy/close-account.js';
import { findPersonalData } from '../privacy/personal-data.query.js';
import type { FieldError } from './forms/field-error.js';
import { textOf } from './forms/raw-text.js';
import { formBody } from './guards/body.js';
import { requireCsrf } from './guards/csrf.js';
import { requireMember } from './member.js';
import { closeAccountPage } from './pages/close-account.page.js';
import { dataCopyPage } from './pages/data-copy.page.js';
import { ownDataPage } from './pages/own-data.page.js';
import type { Site } from './parts.js';
import { endSession, goTo } from './sessions.js';
import type { Show } from './show.js';

/** How long a copy, once asked for, can be read and downloaded. */
const COPY_MS = 30 * 60_000;
const WRONG: FieldError = {
  field: 'password',
  code: 'wrong_password',
  message: 'Ce n’est pas le mot de passe de votre compte. Rien n’a été effacé.',
};

/** « Vos données », inside « Votre espace »: a copy to read and to take away, and the way out. */
export function ownDataRoutes(site: Site, show: Show): Router {
  const { deps } = site;
  const router = express.Router();
  const post = [formBody, requireCsrf(site.env)];
  router.get('/', (_req, res) => show(res, ownDataPage()));
  router.post('/', ...post, async (req: Request, res: Response) => {
    await announceExport(deps, requireMember(res));
    req.session.dataAskedAt = deps.now().getTime();
    await goTo(req, res, '/mon-espace/donnees/copie');
  });
  router.get('/copie', wasAsked(site), async (_req, res) => {
    show(res, dataCopyPage(await findPersonalData(deps, requireMember(res).id)));
  });
  router.get('/copie.json', wasAsked(site), async (_req, res) => {
    const data = await findPersonalData(deps, requireMember(res).id);
    res
      .attachment('mes-donnees.json')
      .type('json')
      .send(JSON.stringify(data, null, 2));
  });
  router.get('/fermer', (_req, res) => show(res, closeAccountPage([])));
  router.post('/fermer', ...post, close(site, show));
  return router;
}

/** A link to the copy opens nothing by itself: its holder has asked for it, and was told by mail. */
function wasAsked({ deps }: Site): RequestHandler {
  return (req, res, next) => {
    const isRecent = deps.now().getTime() - (req.session.dataAskedAt ?? 0) < COPY_MS;
    if (isRecent) next();
    else res.redirect(303, '/mon-espace/donnees');
  };
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
    await endSession(req);
    res.redirect(303, '/compte/ferme');
  };
}
