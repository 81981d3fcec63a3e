import type { RegistrySourceName } from '../config/env.js';
import { RegistryUnavailable } from './errors.js';
import type { HttpAnswer, HttpCall } from './http.js';

/** One HTTP call to a register, as its operator counts it: no path, no SIREN. */
export interface RegistryCall {
  source: RegistrySourceName;
  /** The status that came back or what it means (`withheld`, `unauthorized`), or why none did (`timeout`, `refused`…). */
  result: string;
  ms: number;
}

/** Who counts what comes from the registers. */
export interface RegistryWatch {
  /** Told of every HTTP call. */
  onCall: (call: RegistryCall) => void;
  /** Told of every question whose answer came and could not be read: its format changed, or a gateway spoke for it. */
  onUnreadable: (source: RegistrySourceName) => void;
}

/** The results with which a register answers the question; an expression as Prometheus and we read it. */
export const ANSWERED = '2..|301|404|withheld';

/** Tells of every call how it ended and how long it took. A call that we cancel ourselves tells nothing. */
export function observed(
  source: RegistrySourceName,
  onCall: (call: RegistryCall) => void,
  call: HttpCall,
): HttpCall {
  return async (request) => {
    const begunAt = performance.now();
    const tell = (result: string) => onCall({ source, result, ms: performance.now() - begunAt });
    try {
      const answer = await call(request);
      tell(resultOf(answer));
      return answer;
    } catch (error) {
      if (error instanceof RegistryUnavailable) tell(error.reason);
      throw error;
    }
  };
}

function resultOf({ status, meaning }: HttpAnswer): string {
  return meaning ?? (status === 401 || status === 403 ? 'unauthorized' : String(status));
}
