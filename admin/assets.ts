import { join, resolve } from 'node:path';
import { Router as AdminRouter } from 'adminjs';
import compression from 'compression';
import { Router } from 'express';
import { panelFolder } from './project-root.js';
import { deskCss } from './theme/desk-css.js';

const COMPONENTS = '/frontend/assets/components.bundle.js';
/** Big and the same for weeks: asked again each time, sent again only when changed. */
const KEPT = { 'Cache-Control': 'private, no-cache' };

/** The stylesheet, which the sign-in page needs too. */
export function publicAssets(): Router {
  const css = deskCss();
  return Router().get('/desk.css', (_request, response) => {
    response.set(KEPT).type('css').send(css);
  });
}

/**
 * AdminJS's scripts and our bundle, compressed. Served here and not by AdminJS: it refuses any path below a folder
 * whose name begins with a dot, and bundles by itself outside production. Always the production build.
 */
export function panelAssets(): Router {
  const router = Router().use('/frontend/assets', compression());
  const files = AdminRouter.assets
    .filter(({ path }) => path !== COMPONENTS)
    .map(({ path, src }) => ({
      path,
      src: resolve(src.replace(/([.-])development\.js$/, '$1production.js')),
    }));
  for (const { path, src } of [...files, { path: COMPONENTS, src: join(panelFolder, 'bundle.js') }]) {
    router.get(path, (_request, response) => {
      response.set(KEPT).sendFile(src, { dotfiles: 'allow', cacheControl: false });
    });
  }
  return router;
}
