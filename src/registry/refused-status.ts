import type { RegistrySourceName } from '../config/env.js';
import type { UnavailableCause } from './company.js';
import { RegistryUnavailable } from './errors.js';
import type { HttpAnswer } from './http.js';
import { retryAfterSeconds } from './retry-after.js';

/** The failure that a status means, once the statuses that answer the question have been read. */
export function refusedStatus(
  source: RegistrySourceName,
  answer: HttpAnswer,
  now: Date,
): RegistryUnavailable {
  return new RegistryUnavailable(source, causeOf(answer.status), retryAfterSeconds(answer.headers, now));
}

function causeOf(status: number): UnavailableCause {
  if (status === 401 || status === 403) return 'unauthorized';
  if (status === 429) return 'quota';
  if (status === 408) return 'timeout';
  return status >= 500 ? 'server_error' : 'malformed';
}
