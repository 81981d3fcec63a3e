import { ConsecutiveBreaker, circuitBreaker, handleWhen, isBrokenCircuitError } from 'cockatiel';
import type { RegistrySourceName } from '../config/env.js';
import { RegistryUnavailable } from './errors.js';
import { TurnTooFar } from './pace.js';
import type { Ask } from './source.js';

/** A register that failed three times running is left alone: those that insist are banned, for days. */
const FAILURES = 3;
const PAUSE_MS = 30_000;

/** Stops asking a source that keeps failing, then lets one question through to see. */
export function guarded(source: RegistrySourceName, ask: Ask): Ask {
  const breaker = circuitBreaker(handleWhen(isRegistersFault), {
    halfOpenAfter: PAUSE_MS,
    breaker: new ConsecutiveBreaker(FAILURES),
  });
  return async (siren, options) => {
    try {
      return await breaker.execute(() => ask(siren, options));
    } catch (error) {
      if (!isBrokenCircuitError(error)) throw error;
      throw new RegistryUnavailable(source, 'breaker_open', PAUSE_MS / 1000, { cause: error });
    }
  };
}

/** One unreadable company, asked again and again, must not keep the register from the others. */
function isRegistersFault(error: unknown): boolean {
  if (!(error instanceof RegistryUnavailable)) return false;
  return error.reason !== 'malformed' && !(error.cause instanceof TurnTooFar);
}
