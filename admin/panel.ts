import AdminJSExpress from '@adminjs/express';
import express, { type Express, type RequestHandler } from 'express';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Env } from '../src/config/env.js';
import type { Deps } from '../src/database/deps.js';
import { keepableAddress } from '../src/http/guards/keepable-address.js';
import { requestLog } from '../src/http/request-log.js';
import { requestMetrics } from '../src/http/request-metrics.js';
import { securityLog } from '../src/http/security-log.js';
import { createAdminJs } from './admin-js.js';
import { panelAssets, publicAssets } from './assets.js';
import { deskRoutes } from './desk-routes.js';
import { errorPage, nothingHere } from './error-page.js';
import { securityHeaders, strictTransport } from './hardening/headers.js';
import { jsonBodiesOnly } from './hardening/json-bodies.js';
import { securePages } from './hardening/page.js';
import { guardRoutes } from './hardening/route-guard.js';
import { sameOriginOnly } from './hardening/same-origin.js';
import { QUEUE_SCREENS, queueScreens } from './queue-screens.js';
import { badRequest } from './refused.js';
import { requireStaff } from './sign-in/current-staff.js';
import { signInRoutes } from './sign-in/routes.js';
import { deskSessions } from './sign-in/session.js';
import { ACCESSIBILITY_PATH } from './words/accessibility.js';

export interface PanelParts {
  deps: Deps;
  env: Pick<
    Env,
    | 'NODE_ENV'
    | 'ADMIN_URL'
    | 'PUBLIC_URL'
    | 'SESSION_SECRET'
    | 'LINK_SECRET'
    | 'TRUST_PROXY'
    | 'RATE_LIMIT_FACTOR'
  >;
  pool: Pool;
  log: Logger;
  /** bull-board, at QUEUE_SCREENS; the panel knows no queue by itself. */
  queueBoard?: RequestHandler;
}

/** The desk: what every request meets, in order, before AdminJS sees it. */
export function createPanel({ deps, env, pool, log, queueBoard }: PanelParts): Express {
  const panel = express();
  const note = securityLog(log, env.SESSION_SECRET);
  panel.disable('x-powered-by').set('trust proxy', env.TRUST_PROXY);
  panel.use(requestLog(log), requestMetrics());
  panel.use(securityHeaders);
  if (env.NODE_ENV === 'production') panel.use(strictTransport);
  panel.get('/', (_request, response) => response.redirect(303, '/admin'));
  panel.use('/admin', publicAssets());
  panel.get(ACCESSIBILITY_PATH, (_request, response) =>
    response.redirect(303, new URL('/accessibilite', env.PUBLIC_URL).href),
  );
  panel.use(keepableAddress(badRequest), sameOriginOnly(env.ADMIN_URL));
  panel.use(deskSessions(env, pool, log));
  panel.use('/admin', signInRoutes({ deps, env, pool, note }));
  panel.use('/admin', requireStaff(deps, env), panelAssets(), deskRoutes(deps, note));
  if (queueBoard) panel.use(QUEUE_SCREENS, queueScreens(queueBoard));
  panel.use('/admin', guardRoutes, jsonBodiesOnly(), securePages);
  panel.use('/admin', AdminJSExpress.buildRouter(createAdminJs({ deps, log, publicUrl: env.PUBLIC_URL })));
  panel.use(nothingHere);
  panel.use(errorPage(log, note));
  return panel;
}
