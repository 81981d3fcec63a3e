import { Readable } from 'node:stream';

/** Seconds that a mail may take: until its text has gone, and until the mail server has answered to that. */
export interface FlightLimits {
  writtenSeconds: number;
  answeredSeconds: number;
}

/** One mail on its way to the mail server. */
export interface Flight {
  /** Aborts when the mail is to be cut off. */
  signal: AbortSignal;
  /** To stand between the text and the wire, and next to the wire: sees when the text has gone to its end. */
  watch: (text: Readable) => Readable;
  /** It is over, whatever became of it. */
  end: () => void;
}

const SECOND_MS = 1_000;

/**
 * Cuts off a mail that takes too long, or is not to leave now after all. Once its text has gone the mail server may
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
  async function* passOn(text: Readable): AsyncGenerator<unknown, void> {
    yield* text;
    isWhole = true;
  }
  return {
    signal: cut.signal,
    // Nothing is read ahead: a text that is written, and waits for the mail server, has not gone.
    watch: (text) => Readable.from(passOn(text), { objectMode: false, highWaterMark: 1 }),
    end: () => {
      clearInterval(ticking);
      stop?.removeEventListener('abort', onStop);
    },
  };
}
