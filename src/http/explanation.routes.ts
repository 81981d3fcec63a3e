import express, { type Request, type Response, type Router } from 'express';
import { pipeline } from 'node:stream/promises';
import { explanationDocument } from '../applications/explanation-document.js';
import { explanationPdf } from '../applications/explanation-pdf.js';
import { findExplanation } from '../applications/explanation.query.js';
import { followed } from './followed-here.js';
import { keepLink } from './mailed-link.js';
import { explanationPage } from './pages/explanation.page.js';
import type { Site } from './parts.js';
import { Refusal } from './refusal.js';
import { goTo } from './sessions.js';
import type { Show } from './show.js';

/** How the rules were applied to a demande, for its applicant: on screen and on paper (CRPA R311-3-1-2). */
export function explanationRoutes(site: Site, show: Show): Router {
  const router = express.Router();
  const read = async (req: Request, res: Response) => {
    const explanation = await findExplanation(site.deps, (await followed(site, req, res)).applicationId);
    return explanation && explanationDocument(explanation);
  };
  router.get('/demande/explication', async (req, res) => {
    show(res, explanationPage(await read(req, res)));
  });
  router.get('/demande/explication.pdf', async (req, res) => {
    const document = await read(req, res);
    if (document === null) throw new Refusal(404);
    res.attachment('explication.pdf');
    await pipeline(explanationPdf(document, site.deps.now()), res);
  });
  router.get('/demande/:token/explication', async (req, res) => {
    if (!(await keepLink(site, req, req.params.token, 'follow'))) throw new Refusal(404);
    delete req.session.followedFromSpace;
    await goTo(req, res, '/demande/explication');
  });
  return router;
}
