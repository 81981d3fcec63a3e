import type { IncomingMessage } from 'node:http';

/** Patterns a request met on its way in; express takes `route` and `baseUrl` from the router that took it. */
type Routed = IncomingMessage & { route?: { path?: unknown }; baseUrl?: string };

/**
 * « /mon-espace/donnees/fermer », « /demande/:token »: as it is written in the code, with where its router stands (in
 * capitals or not, as express takes both); of several patterns the first. Nothing of what was asked, and `none` when no
 * route took it: there are no more names than routes.
 */
export function routeOf({ route, baseUrl = '' }: Routed): string {
  const path: unknown = Array.isArray(route?.path) ? route.path[0] : route?.path;
  return typeof path === 'string' ? `${baseUrl.toLowerCase()}${path}` : 'none';
}
