import type { RequestHandler } from 'express';
import { badRequest } from '../refused.js';

/** Refuses an address with a NUL, which nobody types and PostgreSQL cannot compare with anything. */
export const keepableAddress: RequestHandler = (request, _response, next) => {
  if (request.originalUrl.includes('%00')) throw badRequest();
  next();
};
