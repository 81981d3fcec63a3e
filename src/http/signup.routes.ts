import express, { type Request, type Response, type Router } from 'express';
import { setTimeout as wait } from 'node:timers/promises';
import { newReference } from '../applications/reference.js';
import { submitApplication, type SignupForm } from '../applications/submit-application.js';
import { chamber } from '../config/chamber.js';
import { suggestEmail } from './forms/email-suggestion.js';
import type { FieldError } from './forms/field-error.js';
import { textOf } from './forms/raw-text.js';
import { asApiBody, typedValues } from './forms/signup-body.js';
import { suggestFor } from './forms/suggest-for.js';
import { readSignup } from './forms/signup.form.js';
import { formBody } from './guards/body.js';
import { requireCsrf } from './guards/csrf.js';
import { evenTiming } from './guards/even-timing.js';
import { newStamp, readStamp, STAMP_FIELD, waitMs } from './guards/form-stamp.js';
import { delegateToldPage } from './pages/delegate-told.page.js';
import { DELEGATE_TOLD_FIELD } from './pages/parts/delegate-warning.js';
import { TRAP_FIELD } from './pages/parts/trap.js';
import { receivedPage } from './pages/received.page.js';
import { signupPage } from './pages/signup.page.js';
import type { Site } from './parts.js';
import { goTo } from './sessions.js';
import type { Show } from './show.js';

/** « Je crée mon compte »: the form, its sending, the received page. */
export function signupRoutes(site: Site, show: Show): Router {
  const router = express.Router();
  router.get('/inscription', (_req, res) => showForm(site, show, res, {}));
  router.post('/inscription', evenTiming, formBody, requireCsrf(site.env), send(site, show));
  router.get('/inscription/recue', showReceived(show));
  router.post('/inscription/adresse', formBody, (req: Request, res: Response) => {
    res.json({ suggestion: suggestFor(textOf(req.body, 'email')) });
  });
  return router;
}

function send(site: Site, show: Show) {
  return async (req: Request, res: Response): Promise<void> => {
    await site.limits.signUp(req);
    const stamp = readStamp(site.env, textOf(req.body, STAMP_FIELD));
    await wait(waitMs(site.env, stamp, site.deps.now()));
    const reading = readSignup(asApiBody(req.body));
    if (!reading.ok) return showForm(site, show, res, req.body, reading.errors);
    if (reading.form.delegateMission && textOf(req.body, DELEGATE_TOLD_FIELD) === '') {
      return show(res, delegateToldPage(typedValues(req.body), newStamp(site.env, site.deps.now())));
    }
    const form: SignupForm = { ...reading.form, channel: 'web' };
    const isRobot = textOf(req.body, TRAP_FIELD) !== '';
    const reference = isRobot
      ? await dropRobot(site, req, form)
      : await submitOnce(site, form, stamp?.formId);
    req.session.received = { reference, email: form.email };
    await goTo(req, res, '/inscription/recue');
  };
}

/** A robot is answered like anybody, and nothing is kept. */
async function dropRobot({ limits, note }: Site, req: Request, { email }: SignupForm): Promise<string> {
  await limits.mail(email);
  note(req, 'robot_caught', { email });
  return newReference(chamber.referencePrefix);
}

/** A form sent twice with the same answers (a double click, a reload) is one demande. */
async function submitOnce(site: Site, form: SignupForm, formId: string | undefined): Promise<string> {
  const once = formId === undefined ? form : { ...form, idempotencyKey: `form:${formId}` };
  const admit = () => site.limits.mail(form.email);
  const first = await submitApplication(site.deps, once, admit);
  const kept = first.kind === 'received' ? first : await submitApplication(site.deps, form, admit);
  if (kept.kind !== 'received') throw new Error('a form without a key is always received');
  return kept.reference;
}

function showForm(
  site: Site,
  show: Show,
  res: Response,
  body: unknown,
  errors: readonly FieldError[] = [],
): void {
  const stamp = newStamp(site.env, site.deps.now());
  const values = typedValues(body);
  const state = { values, errors, suggestion: suggestFor(values.email), stamp };
  show(res, signupPage(state), errors.length > 0 ? 422 : 200);
}

function showReceived(show: Show) {
  return (req: Request, res: Response): void => {
    const { received } = req.session;
    if (received === undefined) return res.redirect(303, '/inscription');
    show(res, receivedPage({ ...received, suggestion: suggestEmail(received.email) }));
  };
}
