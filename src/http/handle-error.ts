import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { errorPage } from './pages/error.page.js';
import { sendProblem } from './api/problem.js';
import { Refusal } from './refusal.js';
import type { Show } from './show.js';
import { statusOfError } from './status-of-error.js';

/** No route took the request. */
export const notFound: RequestHandler = (_req, _res, next) => {
  next(new Refusal(404));
};

/** Every error ends here: its status from one table, its words from another, its whole story in the log. */
export function handleError(show: Show, logger: Logger): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    const { status, retryAfterSeconds } = statusOfError(error);
    if (status >= 500) logger.error({ err: error, requestId: req.id }, 'request failed');
    if (res.headersSent) return next(error);
    if (retryAfterSeconds !== undefined) res.set('Retry-After', String(retryAfterSeconds));
    if (isApi(req)) sendProblem(res, status);
    else answerPage(show, res, status);
  };
}

function answerPage(show: Show, res: Response, status: Parameters<typeof errorPage>[0]): void {
  show(res, errorPage(status), status);
}

function isApi(req: Request): boolean {
  return req.originalUrl.startsWith('/api/');
}
