import type { RegistrySourceName } from '../config/env.js';
import { RegistryUnavailable } from './errors.js';
import type { HttpCall } from './http.js';

/** One HTTP call to a register, as its operator counts it: no path, no SIREN. */
export interface RegistryCall {
  source: RegistrySourceName;
  /** The status that came back, or why none did (`timeout`, `refused`…). */
  result: string;
  ms: number;
}

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
      tell(String(answer.status));
      return answer;
    } catch (error) {
      if (error instanceof RegistryUnavailable) tell(error.reason);
      throw error;
    }
  };
}
