import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { errorPage } from './pages/error.page.js';
import { sendProblem } from './api/problem.js';
import { memberOf } from './member.js';
import type { Site } from './parts.js';
import { Refusal } from './refusal.js';
import { eventOfStatus } from './security-log.js';
import type { Show } from './show.js';
import { statusOfError } from './status-of-error.js';

/** No route took the request. */
export const notFound: RequestHandler = (_req, _res, next) => {
  next(new Refusal(404));
};

/** Every error ends here: its status from one table, its words from another, its whole story in the log. */
export function handleError(show: Show, { logger, note }: Site): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    const { status, retryAfterSeconds } = statusOfError(error);
    if (status >= 500) logger.error({ err: error, requestId: req.id }, 'request failed');
    // On the site only forms that another page sent are forbidden.
    const event = status === 403 ? 'foreign_request' : eventOfStatus(status);
    if (event) note(req, event, { accountId: memberOf(res)?.id, email: emailIn(error) });
    if (res.headersSent) return next(error);
    if (retryAfterSeconds !== undefined) res.set('Retry-After', String(retryAfterSeconds));
    if (isApi(req)) sendProblem(res, status);
    else answerPage(show, res, status);
  };
}

function answerPage(show: Show, res: Response, status: Parameters<typeof errorPage>[0]): void {
  show(res, errorPage(status), status);
}

function emailIn(error: unknown): string | undefined {
  return error instanceof Refusal ? error.email : undefined;
}

function isApi(req: Request): boolean {
  return req.originalUrl.startsWith('/api/');
}
