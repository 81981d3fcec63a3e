import express, { Router, type Request, type RequestHandler, type Response } from 'express';
import { z } from 'zod';
import type { Env } from '../../src/config/env.js';
import type { Deps } from '../../src/database/deps.js';
import { emailField } from '../../src/http/forms/email-field.js';
import { longEvenTiming } from '../../src/http/guards/even-timing.js';
import type { NoteSecurity } from '../../src/http/security-log.js';
import { findStaffLink, openStaffLink, type StaffLink } from '../../src/staff/staff-links.js';
import { requestStaffPassword, setStaffPassword } from '../../src/staff/staff-password.js';
import { notFound } from '../refused.js';
import { chosenPage, choosePage, forgottenPage, forgottenSentPage, spentPage } from './access-pages.js';
import { comeAgainPage } from './page.js';
import type { Throttle } from './throttle.js';

const LARGEST_FORM = '4kb';
const chosenForm = z.object({ password: z.string().max(1_000) });
const forgottenForm = z.object({ email: emailField });

interface AccessParts {
  deps: Deps;
  env: Pick<Env, 'LINK_SECRET'>;
  throttle: Throttle;
  note: NoteSecurity;
}

/** The way to a password of one's own: by invitation, or because it was forgotten. */
export function accessRoutes(parts: AccessParts): Router {
  const { deps, env, note } = parts;
  const router = Router();
  const typed = express.urlencoded({ extended: false, limit: LARGEST_FORM });
  router.get('/mot-de-passe-oublie', (_request, response) => send(response, forgottenPage(null)));
  router.post('/mot-de-passe-oublie', longEvenTiming, typed, forgotten(parts));
  router.get('/mot-de-passe-envoye', (_request, response) => send(response, forgottenSentPage()));
  router.get('/acces', async (request, response) => {
    if ((await linkOf(parts, request)) === null) return send(response.status(410), spentPage());
    send(response, choosePage(null));
  });
  router.get('/acces/choisi', (_request, response) => send(response, chosenPage()));
  router.get('/acces/:token', async (request, response) => {
    const link = await openStaffLink(deps.dataSource, env.LINK_SECRET, request.params.token);
    if (!link) {
      note(request, 'link_refused');
      throw notFound();
    }
    request.session.accessLinkId = link.id;
    // Our own page then asks for the clean address: a strict cookie stays behind when a mail's link redirects.
    send(response, comeAgainPage('/admin/acces'));
  });
  router.post('/acces', typed, choose(parts));
  return router;
}

/** The same answer at the same time, whether or not the address has an access. */
function forgotten({ deps, throttle, note }: AccessParts): RequestHandler {
  return async (request, response) => {
    const form = forgottenForm.safeParse(request.body ?? {});
    if (!form.success) return send(response.status(422), forgottenPage('malformed'));
    const wait = await throttle.attemptMail(request.ip ?? '', form.data.email);
    if (wait !== null) {
      note(request, 'throttled', { email: form.data.email });
      response.status(429).set('Retry-After', String(wait));
      return send(response, forgottenPage('too_often'));
    }
    note(request, 'password_link_asked', { email: form.data.email });
    await requestStaffPassword(deps, form.data.email);
    response.redirect(303, '/admin/mot-de-passe-envoye');
  };
}

function choose(parts: AccessParts): RequestHandler {
  const { deps, note } = parts;
  return async (request, response) => {
    const link = await linkOf(parts, request);
    if (link === null) return send(response.status(410), spentPage());
    const password = chosenForm.safeParse(request.body ?? {}).data?.password ?? '';
    const outcome = await setStaffPassword(deps, link.id, password);
    if (outcome.kind === 'refused' && outcome.problem === 'link_spent') {
      note(request, 'link_refused', link);
      return send(response.status(410), spentPage());
    }
    if (outcome.kind === 'refused') return send(response.status(422), choosePage(outcome.problem));
    note(request, 'password_changed', { staffId: link.staffId });
    delete request.session.accessLinkId;
    response.redirect(303, '/admin/acces/choisi');
  };
}

/** The link this browser followed, while it can still serve. */
async function linkOf({ deps, note }: AccessParts, request: Request): Promise<StaffLink | null> {
  const { accessLinkId } = request.session;
  if (accessLinkId === undefined) return null;
  const link = await findStaffLink(deps.dataSource, accessLinkId, deps.now());
  if (link?.isOpen) return link;
  note(request, 'link_refused', { staffId: link?.staffId });
  return null;
}

function send(response: Response, page: string): void {
  response.type('html').send(page);
}
