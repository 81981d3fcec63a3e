import express, { type RequestHandler, type Response, type Router } from 'express';
import { may } from '../src/staff/roles.js';
import { actorOf } from './actor.js';
import { notAllowed, Refused } from './refused.js';
import { deskUserOf } from './sign-in/current-staff.js';

export const QUEUE_SCREENS = '/admin/queues';

const GOOGLE_FONTS = /<link[^>]*fonts\.googleapis\.com[^>]*>/g;

/**
 * bull-board, made elsewhere and given to us, behind our own sign-in: for those who may see the queues, to read and no
 * more, without the font it asks Google for. Jobs hold ids only, so these screens show no person.
 */
export function queueScreens(screens: RequestHandler): Router {
  const routes = express.Router();
  routes.use((request, response, next) => {
    if (!may(actorOf(deskUserOf(request)).role, 'seeQueues')) throw notAllowed();
    if (request.method !== 'GET') throw new Refused(403, 'Les files se lisent ; rien ne s’y change.');
    allowOwnBase(response);
    withoutFonts(response);
    next();
  });
  return routes.use(screens);
}

/** Its page names its own address as base. */
function allowOwnBase(response: Response): void {
  const policy = String(response.getHeader('Content-Security-Policy'));
  response.set('Content-Security-Policy', policy.replace("base-uri 'none'", "base-uri 'self'"));
}

function withoutFonts(response: Response): void {
  const send = response.send.bind(response);
  response.send = (body: unknown) => send(typeof body === 'string' ? body.replace(GOOGLE_FONTS, '') : body);
}
