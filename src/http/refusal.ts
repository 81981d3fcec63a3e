import type { ErrorStatus } from './error-page.js';

/** The door says no, with a status of the error table; nothing was done. */
export class Refusal extends Error {
  override name = 'Refusal';
  constructor(
    readonly status: ErrorStatus,
    readonly retryAfterSeconds?: number,
    /** The e-mail that was typed, for the log, which keeps a digest of it. */
    readonly email?: string,
  ) {
    super(`refused with ${status}`);
  }
}
