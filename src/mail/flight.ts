import { PassThrough, type Duplex } from 'node:stream';

/** Seconds that a mail may take: until its text is written, and until the mail server has answered to that. */
export interface FlightLimits {
  writtenSeconds: number;
  answeredSeconds: number;
}

/** One mail on its way to the mail server. */
export interface Flight {
  /** Aborts when the mail is to be cut off. */
  signal: AbortSignal;
  /** To be piped between the text and the wire: sees when the text is whole. */
  watch: () => Duplex;
  /** It is over, whatever became of it. */
  end: () => void;
}

const SECOND_MS = 1_000;

/**
 * Cuts off a mail that takes too long, or is not to leave now after all. Once its text is whole the mail server may
 * have it: it is then cut off by its limit alone, since it would leave a second time. Only seconds that this process
 * lives through count: one that was frozen reads first what came meanwhile.
 * @param stop when it aborts, the mail is not to leave now
 */
export function openFlight(limits: FlightLimits, stop?: AbortSignal): Flight {
  const cut = new AbortController();
  let isWhole = false;
  let seconds = 0;
  const onStop = () => {
    if (!isWhole) cut.abort(stop?.reason);
  };
  const ticking = setInterval(() => {
    seconds += 1;
    if (seconds >= (isWhole ? limits.answeredSeconds : limits.writtenSeconds)) cut.abort();
  }, SECOND_MS);
  stop?.addEventListener('abort', onStop, { once: true });
  if (stop?.aborted) onStop();
  return {
    signal: cut.signal,
    watch: () =>
      new PassThrough({
        flush: (done) => {
          isWhole = true;
          done();
        },
      }),
    end: () => {
      clearInterval(ticking);
      stop?.removeEventListener('abort', onStop);
    },
  };
}
