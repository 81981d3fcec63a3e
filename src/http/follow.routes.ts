import express, { type Request, type Response, type Router } from 'express';
import { Application } from '../applications/application.entity.js';
import type { FollowedApplication } from '../applications/followed.query.js';
import { TransitionRefused } from '../applications/errors.js';
import { textOf } from './forms/raw-text.js';
import { followGestures, type FollowGesture } from './follow-gestures.js';
import { followedDataRoutes } from './followed-data.routes.js';
import { formBody } from './guards/body.js';
import { requireCsrf } from './guards/csrf.js';
import { followed } from './followed-here.js';
import { keepLink } from './mailed-link.js';
import { members, requireMember } from './member.js';
import { followPage } from './pages/follow.page.js';
import { gesturePage } from './pages/follow-gesture.page.js';
import type { Site } from './parts.js';
import { Refusal } from './refusal.js';
import { goTo, takeNotice } from './sessions.js';
import type { Show } from './show.js';

/** « Suivre ma demande »: where it stands, and what its applicant may do now. */
export function followRoutes(site: Site, show: Show): Router {
  const router = express.Router();
  const post = [formBody, requireCsrf(site.env)];
  router.get('/demande', async (req, res) => {
    show(res, followPage(await followed(site, req, res), takeNotice(req)));
  });
  for (const gesture of followGestures) {
    router.get(`/demande/${gesture.path}`, async (req, res) => {
      show(res, gesturePage(gesture, allowing(gesture, await followed(site, req, res)), null, []));
    });
    router.post(`/demande/${gesture.path}`, ...post, run(site, show, gesture));
  }
  router.use('/demande/donnees', followedDataRoutes(site, show));
  router.get('/demande/:token', async (req, res) => {
    if (!(await keepLink(site, req, req.params.token, 'follow'))) throw new Refusal(404);
    delete req.session.followedFromSpace;
    await goTo(req, res, '/demande');
  });
  router.post(['/demande', '/demande/:token'], ...post, async (req: Request, res: Response) => {
    const gesture = followGestures.find(({ path }) => path === textOf(req.body, 'action'));
    if (gesture === undefined) throw new Refusal(400);
    await run(site, show, gesture)(req, res);
  });
  router.get('/mon-espace/demandes/:reference', members, openFromSpace(site));
  return router;
}

function run(site: Site, show: Show, gesture: FollowGesture) {
  return async (req: Request, res: Response): Promise<void> => {
    await site.limits.signUp(req);
    const current = allowing(gesture, await followed(site, req, res));
    const reading = gesture.read(req.body, current);
    if (!reading.ok) return show(res, gesturePage(gesture, current, req.body, reading.errors), 422);
    req.session.notice = await reading.value(site.deps, current.applicationId);
    await goTo(req, res, '/demande');
  };
}

/** @throws TransitionRefused when the demande no longer allows this gesture */
function allowing(gesture: FollowGesture, current: FollowedApplication): FollowedApplication {
  if (!current.can[gesture.needs]) throw new TransitionRefused(current.status, current.status);
  return current;
}

function openFromSpace({ deps, note }: Site) {
  return async (req: Request<{ reference: string }>, res: Response): Promise<void> => {
    const { id: accountId } = requireMember(res);
    const where = { reference: req.params.reference, accountId };
    const application = await deps.dataSource.getRepository(Application).findOneBy(where);
    if (application === null) {
      note(req, 'access_refused', { accountId });
      throw new Refusal(404);
    }
    req.session.followedFromSpace = application.id;
    await goTo(req, res, '/demande');
  };
}
