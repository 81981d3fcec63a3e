import type { RegistrySourceName } from '../config/env.js';
import { RegistryUnavailable } from './errors.js';
import type { HttpCall } from './http.js';

/** A call that is cut off after `timeoutMs`, answer and body included. Whoever asked may cut it off sooner. */
export function timed(source: RegistrySourceName, timeoutMs: number, call: HttpCall): HttpCall {
  return async (request) => {
    request.signal?.throwIfAborted();
    const ours = new AbortController();
    const cancel = () => ours.abort(request.signal?.reason);
    const timer = setTimeout(() => ours.abort(), timeoutMs);
    request.signal?.addEventListener('abort', cancel);
    try {
      return await call({ ...request, signal: ours.signal });
    } catch (cause) {
      request.signal?.throwIfAborted();
      if (ours.signal.aborted) throw new RegistryUnavailable(source, 'timeout', null, { cause });
      throw cause;
    } finally {
      clearTimeout(timer);
      request.signal?.removeEventListener('abort', cancel);
    }
  };
}
