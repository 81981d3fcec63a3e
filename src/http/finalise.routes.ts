import express, { type Request, type Response, type Router } from 'express';
import { activateAccount, hasPassword } from '../accounts/activate-account.js';
import type { LinkToken } from '../accounts/link-token.entity.js';
import { findAccount } from './find-account.js';
import { findPersonalWords } from '../applications/personal-words.query.js';
import { resendFinalise } from '../applications/resend-finalise.js';
import type { FieldError } from './forms/field-error.js';
import { readFinalise } from './forms/finalise.form.js';
import { textOf } from './forms/raw-text.js';
import { formBody } from './guards/body.js';
import { requireCsrf } from './guards/csrf.js';
import { longEvenTiming } from './guards/even-timing.js';
import { dropLink, keepLink, linkOf } from './mailed-link.js';
import { accountClosedPage } from './pages/close-account.page.js';
import { accountCreatedPage, finalisePage, finaliseSpentPage, resentPage } from './pages/finalise.page.js';
import type { Site } from './parts.js';
import { Refusal } from './refusal.js';
import { goTo } from './sessions.js';
import type { Show } from './show.js';

const WRONG: FieldError = {
  field: 'password',
  code: 'wrong_password',
  message: 'Ce n’est pas le mot de passe donné à l’inscription. Vérifiez-le, ou choisissez-en un nouveau.',
};
const PATHS = ['/compte/finaliser', '/compte/finaliser/:token'];

/** « Finaliser mon compte »: from the mailed link to « Votre compte est créé ». */
export function finaliseRoutes(site: Site, show: Show): Router {
  const router = express.Router();
  const post = [formBody, requireCsrf(site.env)];
  router.get('/compte/finaliser', async (req, res) => showState(site, show, req, res));
  router.post('/compte/finaliser/renvoi', longEvenTiming, ...post, resend(site, show));
  router.get('/compte/finaliser/:token', async (req, res) => {
    if (!(await keepLink(site, req, req.params.token, 'finalise'))) throw new Refusal(404);
    await goTo(req, res, '/compte/finaliser');
  });
  router.post(PATHS, ...post, finalise(site, show));
  router.get('/compte/cree', (_req, res) => show(res, accountCreatedPage()));
  router.get('/compte/ferme', (_req, res) => show(res, accountClosedPage()));
  return router;
}

async function showState(site: Site, show: Show, req: Request, res: Response): Promise<void> {
  const opened = await linkOf(site, req, 'finalise');
  if (opened.kind === 'unknown') throw new Refusal(404);
  if (opened.kind === 'valid') show(res, finalisePage(await stateOf(site, opened.link, '', [])));
  else show(res, finaliseSpentPage(opened.kind), 410);
}

function finalise(site: Site, show: Show) {
  return async (req: Request, res: Response): Promise<void> => {
    const opened = await linkOf(site, req, 'finalise');
    if (opened.kind === 'unknown') throw new Refusal(404);
    if (opened.kind !== 'valid') return show(res, finaliseSpentPage(opened.kind), 410);
    await site.limits.ownPassword(opened.link.accountId);
    const personal = await findPersonalWords(site.deps, opened.link.accountId);
    const reading = readFinalise(req.body, personal);
    const refuse = async (errors: readonly FieldError[]) => {
      const choice = textOf(req.body, 'choice');
      show(res, finalisePage(await stateOf(site, opened.link, choice, errors)), 422);
    };
    if (!reading.ok) return refuse(reading.errors);
    const activation = await activateAccount(site.deps, opened.link.id, reading.password);
    if (activation.kind === 'wrong_password') {
      site.note(req, 'password_refused', { accountId: opened.link.accountId });
      return refuse([WRONG]);
    }
    if (activation.kind === 'link_spent') {
      site.note(req, 'link_refused', { accountId: opened.link.accountId });
      return show(res, finaliseSpentPage('used'), 410);
    }
    if ('chosen' in reading.password) {
      site.note(req, 'password_changed', { accountId: opened.link.accountId });
    }
    dropLink(req, 'finalise');
    await goTo(req, res, '/compte/cree');
  };
}

/** Whoever has given no password yet is not asked for it. */
async function stateOf(
  { deps }: Site,
  { accountId, expiresAt: openUntil }: LinkToken,
  choice: string,
  errors: readonly FieldError[],
) {
  const mustChoose = !(await hasPassword(deps, accountId));
  return {
    choice: mustChoose || choice === 'chosen' ? 'chosen' : 'given',
    mustChoose,
    openUntil,
    errors,
  } as const;
}

/** The page of an expired link sends another, to the account's own address; the answer tells nothing more. */
function resend(site: Site, show: Show) {
  return async (req: Request, res: Response): Promise<void> => {
    const opened = await linkOf(site, req, 'finalise');
    if (opened.kind === 'unknown') throw new Refusal(404);
    await site.limits.signUp(req);
    const account = await findAccount(site.deps, opened.link.accountId);
    await site.limits.mail(account?.email ?? opened.link.accountId);
    await resendFinalise(site.deps, opened.link.id);
    show(res, resentPage());
  };
}
