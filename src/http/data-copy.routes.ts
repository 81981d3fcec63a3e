import express, { type Request, type Response, type Router } from 'express';
import type { Account } from '../accounts/account.entity.js';
import { announceExport } from '../privacy/announce-export.js';
import { findPersonalData, type PersonalData } from '../privacy/personal-data.query.js';
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
    const account = await holder(req, res);
    await announceExport(deps, account);
    req.session.dataAsked = { accountId: account.id, at: deps.now().getTime() };
    await goTo(req, res, `${place.base}/copie`);
  });
  const copied =
    (send: (res: Response, data: PersonalData) => unknown) => async (req: Request, res: Response) => {
      const { id } = await holder(req, res);
      if (!isAsked(req, id, deps.now())) return res.redirect(303, place.base);
      send(res, await findPersonalData(deps, id));
    };
  router.get(
    '/copie',
    copied((res, data) => show(res, dataCopyPage(data, place))),
  );
  router.get(
    '/copie.json',
    copied((res, data) =>
      res
        .attachment('mes-donnees.json')
        .type('json')
        .send(JSON.stringify(data, null, 2)),
    ),
  );
  return router;
}

/**
 * A link to the copy opens nothing by itself: the same person has asked for it, and was told by mail. One browser may
 * follow the demandes of several.
 */
function isAsked({ session }: Request, accountId: string, now: Date): boolean {
  const asked = session.dataAsked;
  return asked?.accountId === accountId && now.getTime() - asked.at < COPY_MS;
}
