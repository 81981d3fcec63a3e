import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import type { Account } from '../accounts/account.entity.js';
import { announceExport } from '../privacy/announce-export.js';
import { findPersonalData } from '../privacy/personal-data.query.js';
import { formBody } from './guards/body.js';
import { requireCsrf } from './guards/csrf.js';
import { dataCopyPage } from './pages/data-copy.page.js';
import type { DataPlace } from './pages/data-place.js';
import { ownDataPage } from './pages/own-data.page.js';
import type { Site } from './parts.js';
import { goTo } from './sessions.js';
import type { Show } from './show.js';

/** How long a copy, once asked for, can be read and downloaded. */
const COPY_MS = 30 * 60_000;

/**
 * « Vos données »: a copy to read and to take away.
 * @param holder whose data the request may see; throws where it may see nobody's
 */
export function dataCopyRoutes(
  site: Site,
  show: Show,
  place: DataPlace,
  holder: (req: Request, res: Response) => Promise<Account>,
): Router {
  const { deps } = site;
  const router = express.Router();
  router.get('/', async (req, res) => {
    await holder(req, res);
    show(res, ownDataPage(place));
  });
  router.post('/', formBody, requireCsrf(site.env), async (req: Request, res: Response) => {
    await announceExport(deps, await holder(req, res));
    req.session.dataAskedAt = deps.now().getTime();
    await goTo(req, res, `${place.base}/copie`);
  });
  router.get('/copie', wasAsked(site, place), async (req, res) => {
    show(res, dataCopyPage(await findPersonalData(deps, (await holder(req, res)).id), place));
  });
  router.get('/copie.json', wasAsked(site, place), async (req, res) => {
    const data = await findPersonalData(deps, (await holder(req, res)).id);
    res
      .attachment('mes-donnees.json')
      .type('json')
      .send(JSON.stringify(data, null, 2));
  });
  return router;
}

/** A link to the copy opens nothing by itself: its holder has asked for it, and was told by mail. */
function wasAsked({ deps }: Site, { base }: DataPlace): RequestHandler {
  return (req, res, next) => {
    const isRecent = deps.now().getTime() - (req.session.dataAskedAt ?? 0) < COPY_MS;
    if (isRecent) next();
    else res.redirect(303, base);
  };
}
