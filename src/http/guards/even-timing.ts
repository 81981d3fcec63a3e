import type { RequestHandler } from 'express';

const TICK_MS = 100;
/**
 * Where a known e-mail leads to more writing than an unknown one: under load some of it falls behind the tick, and a
 * long tick makes that rare (AUC 0.59 with 100 ms on a busy machine).
 */
const LONG_TICK_MS = 500;

/**
 * Holds the answer until the next tick since the request began, so that its time tells nothing of what was found.
 * Comes after the session: the session is then also saved on the tick, not before.
 */
export const evenTiming = onTheTick(TICK_MS);
/** The same, on the long tick. */
export const longEvenTiming = onTheTick(LONG_TICK_MS);

function onTheTick(tickMs: number): RequestHandler {
  return (_req, res, next) => {
    const begunAt = performance.now();
    const end = res.end.bind(res) as (...args: unknown[]) => typeof res;
    res.end = ((...args: unknown[]) => {
      setTimeout(() => end(...args), untilNextTick(performance.now() - begunAt, tickMs));
      return res;
    }) as typeof res.end;
    next();
  };
}

/** Milliseconds from `elapsedMs` to the next multiple of the tick. */
export function untilNextTick(elapsedMs: number, tickMs = TICK_MS): number {
  return Math.ceil(elapsedMs / tickMs) * tickMs - elapsedMs;
}
