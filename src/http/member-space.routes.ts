import express, { type Request, type Response, type Router } from 'express';
import { applicationsOf } from '../applications/member.query.js';
import { requestApplication } from '../applications/request-application.js';
import { documentsFor, findDocument } from '../member-space/documents.query.js';
import { servicesFor } from '../member-space/services.query.js';
import { audienceOf } from './audience-of.js';
import { readFurtherRequest } from './forms/further.form.js';
import { textOf } from './forms/raw-text.js';
import { asApiBody, typedValues } from './forms/signup-body.js';
import { formBody } from './guards/body.js';
import { requireCsrf } from './guards/csrf.js';
import { members, requireMember } from './member.js';
import { ownAccessRoutes } from './own-access.routes.js';
import { ownDataRoutes } from './own-data.routes.js';
import { furtherDelegateToldPage } from './pages/delegate-told.page.js';
import { documentsPage } from './pages/documents.page.js';
import { furtherPage } from './pages/further.page.js';
import { memberSpacePage } from './pages/member-space.page.js';
import { DELEGATE_TOLD_FIELD } from './pages/parts/delegate-warning.js';
import { servicesPage } from './pages/services.page.js';
import type { Site } from './parts.js';
import { Refusal } from './refusal.js';
import { goTo, takeNotice } from './sessions.js';
import type { Show } from './show.js';

/** « Votre espace », « Vos services », « Espace documentaire »: for whoever is signed in. */
export function memberSpaceRoutes(site: Site, show: Show): Router {
  const { deps } = site;
  const router = express.Router();
  router.use(['/mon-espace', '/mes-services', '/espace-documentaire'], members);
  router.get('/mon-espace', async (req, res) => {
    const account = requireMember(res);
    const applications = await applicationsOf(deps, account.id);
    show(res, memberSpacePage({ firstName: account.firstName, applications, notice: takeNotice(req) }));
  });
  router.get('/mes-services', async (_req, res) => {
    show(res, servicesPage(await servicesFor(deps, await audienceOf(deps, requireMember(res).id))));
  });
  router.get('/espace-documentaire', async (_req, res) => {
    show(res, documentsPage(await documentsFor(deps, await audienceOf(deps, requireMember(res).id))));
  });
  router.get('/espace-documentaire/:slug', download(site));
  router.use('/mon-espace/donnees', ownDataRoutes(site, show));
  router.use('/mon-espace/securite', ownAccessRoutes(site, show));
  router.get('/mon-espace/nouvelle-demande', (_req, res) => {
    const { firstName, lastName } = requireMember(res);
    show(res, furtherPage({ values: typedValues({ firstName, lastName }), errors: [] }));
  });
  router.post('/mon-espace/nouvelle-demande', formBody, requireCsrf(site.env), askAgain(site, show));
  return router;
}

function download({ deps, note }: Site) {
  return async (req: Request<{ slug: string }>, res: Response): Promise<void> => {
    const { id: accountId } = requireMember(res);
    const audience = await audienceOf(deps, accountId);
    const file = await findDocument(deps, audience, req.params.slug);
    if (file === null) {
      note(req, 'access_refused', { accountId });
      throw new Refusal(404);
    }
    res.attachment(file.fileName).type(file.contentType).send(file.body);
  };
}

function askAgain({ deps, limits }: Site, show: Show) {
  return async (req: Request, res: Response): Promise<void> => {
    await limits.signUp(req);
    const reading = readFurtherRequest(asApiBody(req.body));
    if (!reading.ok)
      return show(res, furtherPage({ values: typedValues(req.body), errors: reading.errors }), 422);
    if (reading.form.delegateMission && textOf(req.body, DELEGATE_TOLD_FIELD) === '')
      return show(res, furtherDelegateToldPage(typedValues(req.body)));
    const answer = await requestApplication(deps, requireMember(res).id, reading.form);
    req.session.notice =
      answer.kind === 'received'
        ? `Votre demande ${answer.reference} est reçue. La réponse arrive par e-mail.`
        : 'Une de vos demandes est encore en cours : attendez sa réponse, ou retirez-la.';
    await goTo(req, res, '/mon-espace');
  };
}
