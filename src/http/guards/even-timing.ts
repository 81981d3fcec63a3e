import type { RequestHandler } from 'express';

const TICK_MS = 100;

/**
 * Holds the answer until the next tick since the request began, so that its time tells nothing of what was found.
 * Comes after the session: the session is then also saved on the tick, not before.
 */
export const evenTiming: RequestHandler = (_req, res, next) => {
  const begunAt = performance.now();
  const end = res.end.bind(res) as (...args: unknown[]) => typeof res;
  res.end = ((...args: unknown[]) => {
    setTimeout(() => end(...args), untilNextTick(performance.now() - begunAt));
    return res;
  }) as typeof res.end;
  next();
};

/** Milliseconds from `elapsedMs` to the next multiple of the tick. */
export function untilNextTick(elapsedMs: number): number {
  return Math.ceil(elapsedMs / TICK_MS) * TICK_MS - elapsedMs;
}
