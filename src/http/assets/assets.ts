import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import compression from 'compression';
import express, { type Router } from 'express';
import { stylesheet } from './stylesheet.js';

interface Asset {
  path: string;
  type: string;
  content: string;
}

const style = asset('site', 'css', 'text/css', stylesheet());
const script = asset('site', 'js', 'text/javascript', siteScript());
const icon = asset('icon', 'svg', 'image/svg+xml', read('./icon.svg'));

/** Addresses of what a page loads; each holds a digest of its content, so that it may be kept for ever. */
export const assetPaths = { style: style.path, script: script.path, icon: icon.path } as const;

/** Serves the stylesheet, the script and the icon from our own origin. */
export function assetRoutes(): Router {
  const router = express.Router();
  router.use('/assets', compression());
  for (const { path, type, content } of [style, script, icon]) {
    router.get(path, (_req, res) => {
      res.set('Cache-Control', 'public, max-age=31536000, immutable').type(type).send(content);
    });
  }
  router.get('/favicon.ico', (_req, res) => {
    res.redirect(301, icon.path);
  });
  return router;
}

/** The script of the pages: the reading of a SIREN that the server uses, then the comforts. One plain script, no modules. */
export function siteScript(): string {
  return read('../../registry/siren.js').replace(/^export /gm, '') + read('./site.js');
}

function asset(name: string, extension: string, type: string, content: string): Asset {
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 16);
  return { path: `/assets/${name}-${digest}.${extension}`, type: `${type}; charset=utf-8`, content };
}

function read(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}
