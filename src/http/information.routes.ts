import express, { type Router } from 'express';
import { policyInForce } from '../applications/policy-in-force.js';
import { accessibilityPage } from './pages/accessibility.page.js';
import { contactPage } from './pages/contact.page.js';
import { legalPage } from './pages/legal.page.js';
import { privacyPage } from './pages/privacy.page.js';
import { rulesPage } from './pages/rules.page.js';
import type { Site } from './parts.js';
import type { Show } from './show.js';

/** Pages that only tell. */
export function informationRoutes({ deps }: Site, show: Show): Router {
  const router = express.Router();
  router.get('/comment-nous-decidons', async (_req, res) => {
    show(res, rulesPage(await policyInForce(deps.dataSource)));
  });
  router.get('/contact', (_req, res) => show(res, contactPage()));
  router.get('/donnees-personnelles', (_req, res) => show(res, privacyPage()));
  router.get('/mentions-legales', (_req, res) => show(res, legalPage()));
  router.get('/accessibilite', (_req, res) => show(res, accessibilityPage()));
  return router;
}
