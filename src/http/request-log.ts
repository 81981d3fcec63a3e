import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';

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

/** « /demande/:token », as it is written in the code; nothing of what was asked when no route took it. */
function routeOf(req: IncomingMessage & { route?: { path?: unknown } }): string {
  const path = req.route?.path;
  return typeof path === 'string' ? path : Array.isArray(path) ? String(path[0]) : 'none';
}
