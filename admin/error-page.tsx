/** @jsxImportSource preact */
import type { ErrorRequestHandler, Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { Overloaded } from '../src/accounts/errors.js';
import { typeset } from '../src/config/words.js';
import { isDatabaseAway } from '../src/http/database-away.js';
import { eventOfStatus, type NoteSecurity } from '../src/http/security-log.js';
import { bareDocument } from './bare-document.js';
import { ForeignRequest, notFound, Refused } from './refused.js';

const BROKEN =
  'Quelque chose n’a pas marché chez nous. Recommencez ; si cela dure, prévenez l’administrateur.';

/** Whatever nobody answered. */
export const nothingHere: RequestHandler = () => {
  throw notFound();
};

/** The one place where errors of the panel become a status and French words; a bug is logged whole and shown bare. */
export function errorPage(log: Pick<Logger, 'error'>, note: NoteSecurity): ErrorRequestHandler {
  // Express knows an error handler by its four arguments.
  return (error: unknown, request, response, _next) => {
    const { status, words, retryAfterSeconds } = refusalOf(error);
    if (status >= 500)
      log.error({ err: error, requestId: request.id, method: request.method }, 'the panel failed');
    const event = error instanceof ForeignRequest ? 'foreign_request' : eventOfStatus(status);
    if (event) note(request, event, { staffId: staffIdIn(request) });
    if (response.headersSent) return void response.destroy();
    if (retryAfterSeconds !== null) response.set('Retry-After', String(retryAfterSeconds));
    response.status(status);
    const message = typeset(words);
    if (/^\/admin\/(api|desk)\//.test(request.path)) response.json({ notice: { type: 'error', message } });
    else response.type('html').send(page(status, message));
  };
}

/** Requests refused at the door have no session yet. */
function staffIdIn({ session }: { session?: Partial<Request['session']> }): string | undefined {
  return session?.staff?.staffId;
}

function refusalOf(error: unknown): { status: number; words: string; retryAfterSeconds: number | null } {
  if (error instanceof Refused) return error;
  if (error instanceof Overloaded) {
    const words = 'Le guichet est très sollicité : recommencez dans quelques secondes.';
    return new Refused(503, words, error.retryAfterSeconds);
  }
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
  if (status === 404) return notFound();
  if (status === 413) return new Refused(413, 'Cet envoi est trop gros.');
  if (status >= 400 && status < 500) return new Refused(400, 'Cette demande est mal formée.');
  if (isDatabaseAway(error)) return new Refused(503, 'Le guichet revient dans un instant. Recommencez.', 2);
  return { status: 500, words: BROKEN, retryAfterSeconds: null };
}

function page(status: number, message: string): string {
  return bareDocument(
    status === 404 ? 'Page introuvable' : 'Erreur',
    <>
      <h1>{message}</h1>
      <p>
        <a href="/admin">Revenir à la file d’attente</a>
      </p>
    </>,
  );
}
