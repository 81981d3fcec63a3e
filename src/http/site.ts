import express, { type Express } from 'express';
import { apiRoutes } from './api/api.routes.js';
import { assetRoutes } from './assets/assets.js';
import { explanationRoutes } from './explanation.routes.js';
import { finaliseRoutes } from './finalise.routes.js';
import { followRoutes } from './follow.routes.js';
import { keepableAddress } from './guards/keepable-address.js';
import { createLimits } from './guards/request-limits.js';
import { sameOrigin } from './guards/same-origin.js';
import { noStore, securityHeaders } from './guards/security-headers.js';
import { handleError, notFound } from './handle-error.js';
import { homeRoutes } from './home.routes.js';
import { informationRoutes } from './information.routes.js';
import { mailPreviewRoutes, type MailPreview } from './mail-preview.routes.js';
import { findMember } from './member.js';
import { memberSpaceRoutes } from './member-space.routes.js';
import type { Site, SiteParts } from './parts.js';
import { passwordRoutes } from './password.routes.js';
import { Refusal } from './refusal.js';
import { requestLog } from './request-log.js';
import { requestMetrics } from './request-metrics.js';
import { securityLog } from './security-log.js';
import { sessions } from './sessions.js';
import { securityTextRoutes } from './security-text.routes.js';
import { createShow } from './show.js';
import { signInRoutes } from './sign-in.routes.js';
import { signupRoutes } from './signup.routes.js';

/** The public site and its API, ready to listen. `mailPreviews` is given on a developer's machine only. */
export function createSite(parts: SiteParts & { mailPreviews?: () => readonly MailPreview[] }): Express {
  const note = securityLog(parts.logger, parts.env.SESSION_SECRET);
  const site: Site = { ...parts, limits: createLimits(parts), note };
  const show = createShow(site.env);
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', site.env.TRUST_PROXY);
  app.set('query parser', 'simple');

  app.use(requestLog(site.logger), requestMetrics());
  app.use(securityHeaders(site.env.NODE_ENV === 'production'), noStore);
  app.use(keepableAddress(() => new Refusal(404)));
  app.use(assetRoutes(), securityTextRoutes(site));
  app.use(sameOrigin(site.env.PUBLIC_URL));
  app.use(apiRoutes(site, show));
  app.use('/api', notFound);
  app.use(sessions(site), findMember(site.deps));
  app.use(
    homeRoutes(show),
    informationRoutes(site, show),
    signupRoutes(site, show),
    signInRoutes(site, show),
  );
  app.use(finaliseRoutes(site, show), passwordRoutes(site, show));
  app.use(explanationRoutes(site, show), followRoutes(site, show), memberSpaceRoutes(site, show));
  if (parts.mailPreviews && site.env.NODE_ENV !== 'production')
    app.use(mailPreviewRoutes(parts.mailPreviews, show));
  app.use(notFound, handleError(show, site));
  return app;
}
