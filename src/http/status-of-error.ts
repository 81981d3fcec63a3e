import { Overloaded } from '../accounts/errors.js';
import { ApplicationNotFound, NoteMissing, TransitionRefused } from '../applications/errors.js';
import { isDatabaseAway } from './database-away.js';
import { knownStatus, type ErrorStatus } from './error-page.js';
import { Refusal } from './refusal.js';

const RETRY_SECONDS = 2;

/** Which answer an error deserves; whatever nobody foresaw is a 500. */
export function statusOfError(error: unknown): { status: ErrorStatus; retryAfterSeconds?: number } {
  if (error instanceof Refusal) {
    const { status, retryAfterSeconds } = error;
    return retryAfterSeconds === undefined ? { status } : { status, retryAfterSeconds };
  }
  if (error instanceof Overloaded) return { status: 503, retryAfterSeconds: error.retryAfterSeconds };
  if (isDatabaseAway(error)) return { status: 503, retryAfterSeconds: RETRY_SECONDS };
  if (error instanceof TransitionRefused) return { status: 409 };
  if (error instanceof NoteMissing) return { status: 400 };
  if (error instanceof ApplicationNotFound) return { status: 404 };
  return { status: knownStatus(statusIn(error) ?? 500) };
}

/** Express and its parsers put the status on their errors. */
function statusIn(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('status' in error)) return null;
  return typeof error.status === 'number' ? error.status : null;
}
