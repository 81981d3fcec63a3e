import express, { type Request, type RequestHandler, type Router } from 'express';
import type { z } from 'zod';
import type { Deps } from '../src/database/deps.js';
import type { NoteSecurity } from '../src/http/security-log.js';
import type { Actor } from '../src/staff/policy.js';
import { may, type Ability } from '../src/staff/roles.js';
import { actorOf } from './actor.js';
import { DESK_FILES } from './desk-files.js';
import type { DeskGesture, GestureAnswer } from './desk-gesture.js';
import { DESK_GESTURES } from './desk-gestures.js';
import { DESK_READS } from './desk-reads.js';
import { keptText } from './hardening/kept-text.js';
import { badRequest, notAllowed, notFound, Refused } from './refused.js';
import { deskUserOf } from './sign-in/current-staff.js';
import { refusalWords } from './words/refusals.js';

const USUAL_BODY = '64kb';
/** How long after the code a sensitive gesture needs no other. */
const FRESH_MS = 10 * 60_000;

/** The desk's own reads, gestures and files, each guarded by the ability its table names. */
export function deskRoutes(deps: Deps, note: NoteSecurity): Router {
  const routes = express.Router();
  routes.get('/desk/:name', async (request, response) => {
    const entry = named(DESK_READS, request);
    const actor = allowed(request, entry.ability);
    response.json(await entry.read({ deps, actor, query: parsed(entry.query, request.query), request }));
  });
  routes.get('/files/:name', async (request, response) => {
    const entry = named(DESK_FILES, request);
    const actor = allowed(request, entry.ability);
    const query = parsed(entry.query, request.query);
    const sensitive = entry.sensitive?.(query);
    if (sensitive && !isFresh(deps, request)) {
      note(request, 'code_asked', actor);
      return response.redirect(303, `/admin/confirm?next=${sensitive.back}`);
    }
    await entry.send({ deps, actor, query, response });
    if (sensitive) note(request, 'data_exported', { ...actor, accountId: sensitive.accountId });
  });
  routes.post('/desk/:name', guardGesture, readBody, async (request, response) => {
    const entry = named(DESK_GESTURES, request);
    const actor = allowed(request, entry.ability);
    if (entry.isSensitive && !isFresh(deps, request)) {
      note(request, 'code_asked', actor);
      return void response.status(403).json(SHOW_CODE);
    }
    const body = entry.body.safeParse(request.body);
    if (!body.success)
      throw new Refused(400, 'Il manque une information, ou l’une d’elles n’est pas valable.');
    response.json(await answer(entry, { deps, actor, note, body: body.data, request }));
  });
  return routes;
}

/** The page leads to `/admin/confirm`, and back; nothing was done. */
const SHOW_CODE = {
  confirm: true,
  notice: {
    type: 'error',
    message: 'Confirmez d’abord que c’est bien vous, avec le code de votre téléphone.',
  },
} as const;

function isFresh(deps: Deps, request: Request): boolean {
  const { staff } = request.session;
  return staff !== undefined && deps.now().getTime() - staff.shownAt < FRESH_MS;
}

/** Before the body is read: nobody sends four megabytes to a gesture that is not theirs. */
const guardGesture: RequestHandler = (request, _response, next) => {
  allowed(request, named(DESK_GESTURES, request).ability);
  if (!request.is('application/json')) throw new Refused(415, 'Le guichet n’accepte que des données JSON.');
  next();
};

const readBody: RequestHandler = (request, response, next) => {
  const limit = named(DESK_GESTURES, request).bodyLimit ?? USUAL_BODY;
  express.json({ limit, strict: true, reviver: keptText })(request, response, next);
};

async function answer(
  entry: DeskGesture<unknown>,
  asked: Parameters<DeskGesture<unknown>['run']>[0],
): Promise<GestureAnswer> {
  try {
    return await entry.run(asked);
  } catch (error) {
    const words = refusalWords(error);
    if (words === null) throw error;
    return { notice: { type: 'error', message: words } };
  }
}

function named<Entry>(table: Readonly<Record<string, Entry>>, request: Request): Entry {
  const name = String(request.params['name']);
  const entry = Object.hasOwn(table, name) ? table[name] : undefined;
  if (!entry) throw notFound();
  return entry;
}

function allowed(request: Request, ability: Ability): Actor {
  const actor = actorOf(deskUserOf(request));
  if (!may(actor.role, ability)) throw notAllowed();
  return actor;
}

function parsed<Query>(schema: z.ZodType<Query>, query: unknown): Query {
  const result = schema.safeParse(query);
  if (!result.success) throw badRequest();
  return result.data;
}
