import express, { type Router } from 'express';
import { homePage } from './pages/home.page.js';
import type { Show } from './show.js';

/** Accueil, and what robots are told: only the home page is theirs. */
export function homeRoutes(show: Show): Router {
  const router = express.Router();
  router.get('/', (_req, res) => {
    show(res, homePage());
  });
  router.get('/robots.txt', (_req, res) => {
    res.type('text/plain').send(ROBOTS);
  });
  return router;
}

const ROBOTS = ['/compte/', '/demande', '/mot-de-passe/', '/mon-espace', '/api/']
  .map((path) => `Disallow: ${path}`)
  .reduce((text, line) => `${text}${line}\n`, 'User-agent: *\n');
