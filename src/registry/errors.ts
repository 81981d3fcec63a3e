import type { RegistrySourceName } from '../config/env.js';
import type { UnavailableCause } from './company.js';

/**
 * A register could not be asked: time-out, refused connection, 5xx, 429, 401, a body that is not what it should be.
 * Says nothing about the company; never cached, never a reason to refuse anyone.
 */
export class RegistryUnavailable extends Error {
  override name = 'RegistryUnavailable';
  constructor(
    readonly source: RegistrySourceName,
    readonly reason: UnavailableCause,
    /** Seconds the register asked us to wait (Retry-After), when it said so. */
    readonly retryAfterSeconds: number | null = null,
    options?: ErrorOptions,
  ) {
    super(`${source} could not be asked: ${reason}`, options);
  }
}
