import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import type { Account } from '../accounts/account.entity.js';
import { eraseAccount } from '../privacy/erase-account.js';
import { dataCopyRoutes } from './data-copy.routes.js';
import { findAccount } from './find-account.js';
import { followed } from './followed-here.js';
import { soughtEmail } from './forms/email-field.js';
import type { FieldError } from './forms/field-error.js';
import { textOf } from './forms/raw-text.js';
import { formBody } from './guards/body.js';
import { requireCsrf } from './guards/csrf.js';
import { besideDemande, inOwnSpace } from './pages/data-place.js';
import { erasedPage, eraseDemandePage } from './pages/erase-demande.page.js';
import type { Site } from './parts.js';
import { Refusal } from './refusal.js';
import { endSession } from './sessions.js';
import type { Show } from './show.js';

const OTHER_ADDRESS: FieldError = {
  field: 'email',
  code: 'other_email',
  message: 'Ce n’est pas l’adresse de cette demande. Rien n’a été effacé.',
};

/**
 * « Vos données » for whoever has no open account to sign in to: the followed link shows that they read the mailbox. An
 * open account has its own, behind its password.
 */
export function followedDataRoutes(site: Site, show: Show): Router {
  const router = express.Router();
  router.use(openAccountsElsewhere(site));
  router.use(dataCopyRoutes(site, show, besideDemande, (req, res) => holder(site, req, res)));
  router.get('/effacer', async (req, res) => {
    await holder(site, req, res);
    show(res, eraseDemandePage([]));
  });
  router.post('/effacer', formBody, requireCsrf(site.env), erase(site, show));
  return router;
}

function openAccountsElsewhere(site: Site): RequestHandler {
  return async (req, res, next) => {
    const { accountStatus } = await followed(site, req, res);
    if (accountStatus === 'active') res.redirect(303, inOwnSpace.base);
    else next();
  };
}

async function holder(site: Site, req: Request, res: Response): Promise<Account> {
  const account = await findAccount(site.deps, (await followed(site, req, res)).accountId);
  if (account === null) throw new Refusal(404);
  return account;
}

function erase(site: Site, show: Show) {
  return async (req: Request, res: Response): Promise<void> => {
    await site.limits.signUp(req);
    const { id: accountId, email } = await holder(site, req, res);
    if (soughtEmail(textOf(req.body, 'email')) !== email) {
      return show(res, eraseDemandePage([OTHER_ADDRESS]), 422);
    }
    // Whoever finalised meanwhile has a password to show.
    const stillDue = ({ status }: Account) => status !== 'active';
    const isErased = await eraseAccount(site.deps, { accountId, for: 'holder', saysGoodbye: true, stillDue });
    if (!isErased) return res.redirect(303, inOwnSpace.base);
    site.note(req, 'data_erased', { accountId });
    await endSession(req);
    show(res, erasedPage());
  };
}
