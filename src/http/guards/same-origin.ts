import type { Request, RequestHandler } from 'express';
import { Refusal } from '../refusal.js';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses what another site makes a browser send. A caller that is no browser sends neither header. */
export function sameOrigin(publicUrl: string): RequestHandler {
  const ours = new URL(publicUrl).origin;
  return (req, _res, next) => {
    if (READING.has(req.method) || isOurs(req, ours)) next();
    else next(new Refusal(403));
  };
}

/** Under `no-referrer` a browser says `Origin: null` even of our own forms: then Sec-Fetch-Site and the token judge. */
function isOurs(req: Request, ours: string): boolean {
  const site = req.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = req.get('origin');
  if (origin === undefined || origin === 'null') return true;
  return origin === ours || hostOf(origin) === req.get('host');
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
