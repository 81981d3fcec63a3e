import type { RequestHandler } from 'express';

/** Refuses an address with a NUL, which nobody types and PostgreSQL cannot compare with anything. */
export function keepableAddress(refusal: () => Error): RequestHandler {
  return (request, _response, next) => {
    if (request.originalUrl.includes('%00')) throw refusal();
    next();
  };
}
