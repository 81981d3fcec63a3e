import express, { type Request, type RequestHandler, type Response } from 'express';
import { Refused } from '../refused.js';
import { keptText } from './kept-text.js';

const LARGEST_BODY = '64kb';

interface WithFields extends Request {
  fields?: unknown;
  files?: object;
  express_formidable?: { parsed: true };
}

/**
 * Reads bodies in the place of AdminJS's own parser, which would write uploads to the disk before anybody has signed
 * in: JSON, small, on POST; nothing else enters.
 */
export function jsonBodiesOnly(): RequestHandler[] {
  return [refuseOthers, express.json({ limit: LARGEST_BODY, strict: true, reviver: keptText }), handOver];
}

function refuseOthers(request: Request, _response: Response, next: (error?: unknown) => void): void {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  if (request.method !== 'POST')
    return next(new Refused(404, 'Cette adresse ne se lit qu’avec GET ou POST.'));
  if (request.is('application/json')) return next();
  next(new Refused(415, 'Le guichet n’accepte que des données JSON.'));
}

function handOver(request: WithFields, _response: Response, next: () => void): void {
  const body: unknown = request.body;
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
  request.fields = isObject ? body : {};
  request.files = {};
  request.express_formidable = { parsed: true };
  next();
}
