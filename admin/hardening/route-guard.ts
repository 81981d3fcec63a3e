import type { NextFunction, Request, RequestHandler } from 'express';
import { z } from 'zod';
import { may } from '../../src/staff/roles.js';
import { actorOf } from '../actor.js';
import { abilityFor, PAGES } from '../desk-table.js';
import { badRequest, notAllowed, notFound } from '../refused.js';
import { tables } from '../resources/tables.js';
import { deskUserOf } from '../sign-in/current-staff.js';

const RESOURCE =
  /^(?:\/api)?\/resources\/(?<resource>[\w-]+)(?:\/(?<kind>actions|records|bulk|search)(?:\/(?<rest>.*))?)?$/;
const MOST_IN_BULK = 200;

const number = z.string().regex(/^[1-9]\d{0,6}$/);
const query = z.object({
  page: number.optional(),
  perPage: number.optional(),
  direction: z.enum(['asc', 'desc']).optional(),
  recordIds: z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(z.uuid()).max(MOST_IN_BULK))
    .optional(),
});

/**
 * Lets through to AdminJS only what the desk table names and the role allows, with ids and pages that can be right:
 * AdminJS runs its hooks before it checks access, and answers 500 to what it cannot read.
 */
export const guardRoutes: RequestHandler = (request, _response, next) => {
  const { path } = request;
  if (path === '/' || path === '/api/dashboard' || path.startsWith('/frontend/assets/')) return next();
  const page = /^\/pages\/([\w-]+)$/.exec(path)?.[1];
  if (page !== undefined) return guardPage(page, request, next);
  const { resource, action, recordId } = target(path);
  const ability = abilityFor(resource, action);
  if (ability === null) throw notFound();
  if (path.includes('/bulk/') && request.query['recordIds'] === undefined) throw badRequest();
  if (recordId !== null && !isId(resource, recordId)) throw badRequest();
  if (!query.safeParse(request.query).success) throw badRequest();
  if (!Object.keys(request.query).every((name) => isNamedFilter(resource, name))) throw badRequest();
  if (!may(actorOf(deskUserOf(request)).role, ability)) throw notAllowed();
  next();
};

/** A page takes its own parameters: its component reads them, and asks for its data by itself. */
function guardPage(name: string, request: Request, next: NextFunction): void {
  const page = Object.hasOwn(PAGES, name) ? PAGES[name] : undefined;
  if (!page || request.method !== 'GET') throw notFound();
  if (!may(actorOf(deskUserOf(request)).role, page.ability)) throw notAllowed();
  next();
}

function target(path: string): { resource: string; action: string; recordId: string | null } {
  const groups = RESOURCE.exec(path)?.groups;
  if (!groups?.['resource']) throw notFound();
  const { resource, kind = 'actions', rest = '' } = groups;
  const [first = '', second = ''] = rest.split('/');
  if (kind === 'records') return { resource, action: second, recordId: first };
  if (kind === 'search') return { resource, action: 'search', recordId: null };
  return { resource, action: first || 'list', recordId: null };
}

/** AdminJS looks filters up before our resource sees them, and takes `constructor` for a column. */
function isNamedFilter(resource: string, name: string): boolean {
  if (!name.startsWith('filters')) return true;
  const column = /^filters\.(\w+)(~~from|~~to)?$/.exec(name)?.[1];
  const filters = tables.find(({ id }) => id === resource)?.filters;
  return column !== undefined && filters !== undefined && Object.hasOwn(filters, column);
}

function isId(resource: string, id: string): boolean {
  return resource === 'policy_versions' ? number.safeParse(id).success : z.uuid().safeParse(id).success;
}
