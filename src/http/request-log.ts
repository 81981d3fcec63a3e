import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { routeOf } from './route-of.js';

/** One line per request: an id that its other lines bear too, method, the pattern of its route, status, time. Never an address typed, a query or a token. */
export function requestLog(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    genReqId: () => randomUUID(),
    serializers: { req: () => undefined, res: () => undefined, err: () => undefined },
    customSuccessObject: (req, res, given: { responseTime: number }) =>
      lineOf(req, res.statusCode, given.responseTime),
    customErrorObject: (req, res, _error, given: { responseTime: number }) =>
      lineOf(req, res.statusCode, given.responseTime),
    customSuccessMessage: () => 'request',
    customErrorMessage: () => 'request',
    customLogLevel: (_req, res, error) => (error || res.statusCode >= 500 ? 'error' : 'info'),
  });
}

function lineOf(req: IncomingMessage, status: number, ms: number) {
  return { requestId: req.id, method: req.method, route: routeOf(req), status, ms };
}
