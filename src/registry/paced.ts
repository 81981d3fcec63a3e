import type { HttpAnswer, HttpCall } from './http.js';
import type { Pace } from './pace.js';
import { retryAfterSeconds } from './retry-after.js';

/** After a 429 that does not say for how long. */
const DEFAULT_SILENCE_SECONDS = 60;

/** A call that waits its turn; when the register asks for silence, every process keeps it. */
export function paced(pace: Pace, clock: () => Date, call: HttpCall): HttpCall {
  return async (request) => {
    await pace.take(request.signal);
    const answer = await call(request);
    const silence = silenceAsked(answer, clock());
    if (silence !== null) await pace.coolDown(silence);
    return answer;
  };
}

function silenceAsked({ status, headers }: HttpAnswer, now: Date): number | null {
  const asked = retryAfterSeconds(headers, now);
  if (status === 429) return asked ?? DEFAULT_SILENCE_SECONDS;
  return status === 503 ? asked : null;
}
