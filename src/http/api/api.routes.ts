import express, { type Request, type Response, type Router } from 'express';
import { openLink } from '../../accounts/links.js';
import { findFollowed } from '../../applications/followed.query.js';
import { submitApplication } from '../../applications/submit-application.js';
import { typeset } from '../../config/words.js';
import type { FieldError } from '../forms/field-error.js';
import { readSignup } from '../forms/signup.form.js';
import { jsonBody } from '../guards/body.js';
import { evenTiming } from '../guards/even-timing.js';
import type { Site } from '../parts.js';
import { Refusal } from '../refusal.js';
import type { Show } from '../show.js';
import { apiDocsPage } from './docs.page.js';
import { openApi } from './openapi.js';
import { sendFieldErrors } from './problem.js';

const LONGEST_KEY = 255;

/** The same gestures for programs. No session and no token: a browser of another site is refused by its headers. */
export function apiRoutes(site: Site, show: Show): Router {
  const router = express.Router();
  router.post('/api/v1/applications', evenTiming, jsonBody, submit(site));
  router.get('/api/v1/applications/:token', follow(site));
  router.get('/api/openapi.json', (_req, res) => {
    res.json(openApi(site.env.PUBLIC_URL));
  });
  router.get('/api/docs', (_req, res) => show(res, apiDocsPage()));
  return router;
}

function submit({ deps, limits }: Site) {
  return async (req: Request, res: Response): Promise<void> => {
    await limits.signUp(req);
    const key = req.get('idempotency-key');
    const reading = readSignup(req.body);
    if (!reading.ok) return sendFieldErrors(res, reading.errors);
    if (key !== undefined && (key === '' || key.length > LONGEST_KEY)) {
      return sendFieldErrors(res, [
        keyError('invalid', 'La clé d’idempotence compte de 1 à 255 caractères.'),
      ]);
    }
    const form = { ...reading.form, channel: 'api' as const };
    const submission = await submitApplication(
      deps,
      key === undefined ? form : { ...form, idempotencyKey: key },
      () => limits.mail(form.email),
    );
    if (submission.kind === 'received') res.status(202).json({ reference: submission.reference });
    else sendFieldErrors(res, [keyError('key_reused', 'Cette clé a déjà servi pour un autre envoi.')]);
  };
}

function follow({ deps, env, note }: Site) {
  return async (req: Request<{ token: string }>, res: Response): Promise<void> => {
    const opened = await openLink(deps.dataSource, env.LINK_SECRET, req.params.token, 'follow', deps.now());
    const applicationId = opened.kind === 'valid' ? opened.link.applicationId : null;
    const followed = applicationId === null ? null : await findFollowed(deps, applicationId);
    if (followed === null) {
      note(req, 'link_refused', opened.kind === 'unknown' ? {} : { accountId: opened.link.accountId });
      throw new Refusal(404);
    }
    const { reference, status, publicReason, words, updatedAt } = followed;
    res.json({
      reference,
      status,
      reason: publicReason,
      message: words.cause,
      next: words.next,
      updatedAt: updatedAt.toISOString(),
    });
  };
}

function keyError(code: string, message: string): FieldError {
  return { field: 'Idempotency-Key', code, message: typeset(message) };
}
