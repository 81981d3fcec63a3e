const LONGEST_WAIT_SECONDS = 24 * 3600;

/** Seconds asked by a Retry-After header, written as seconds or as an HTTP date; null when there is none. */
export function retryAfterSeconds(headers: Readonly<Record<string, unknown>>, now: Date): number | null {
  const text = headers['retry-after'];
  if (typeof text !== 'string') return null;
  const seconds = /^\s*\d+\s*$/.test(text) ? Number(text) : secondsUntil(Date.parse(text), now);
  return seconds === null ? null : Math.min(Math.max(seconds, 0), LONGEST_WAIT_SECONDS);
}

function secondsUntil(instant: number, now: Date): number | null {
  return Number.isNaN(instant) ? null : Math.ceil((instant - now.getTime()) / 1000);
}
