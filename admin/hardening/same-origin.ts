import type { Request, RequestHandler } from 'express';
import { ForeignRequest } from '../refused.js';

const READING = new Set(['GET', 'HEAD']);

/** Refuses whatever another site makes a browser send. Browsers say where a request comes from; no token is needed. */
export function sameOriginOnly(adminUrl: string): RequestHandler {
  const ownHost = new URL(adminUrl).host;
  return (request, _response, next) => {
    if (READING.has(request.method) || isSameOrigin(request, ownHost)) next();
    else next(new ForeignRequest());
  };
}

function isSameOrigin(request: Request, ownHost: string): boolean {
  const site = request.get('Sec-Fetch-Site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = request.get('Origin');
  if (origin === undefined) return true;
  // With `no-referrer`, browsers send « null » from our own forms, and say « same-origin » beside it.
  if (origin === 'null') return site === 'same-origin';
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === ownHost || host === request.get('Host');
}
