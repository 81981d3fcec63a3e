import { expect, test } from '@jest/globals';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { openFlight } from '../../src/mail/flight.js';

const limits = { writtenSeconds: 2, answeredSeconds: 60 };

test('seconds in which the process stood still are not counted: what came meanwhile is read first', async () => {
  const flight = openFlight(limits);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2_500);
  await new Promise((resolve) => setTimeout(resolve));
  expect(flight.signal.aborted).toBe(false);
  await once(flight.signal, 'abort');
  flight.end();
});

test('a mail that is not to leave is cut off until its text is whole, and not after', async () => {
  const [early, late, never] = [new AbortController(), new AbortController(), AbortSignal.abort()];
  const cutOff = openFlight(limits, early.signal);
  const gone = openFlight(limits, late.signal);
  const begun = openFlight(limits, never);
  const waits = cutOff.watch(Readable.from(['a text that is written, ', 'and that nobody reads']));
  await new Promise((resolve) => setImmediate(resolve));
  expect(await text(gone.watch(Readable.from(['a text ', 'that is read'])))).toBe('a text that is read');
  early.abort();
  late.abort();
  expect([cutOff, gone, begun].map(({ signal }) => signal.aborted)).toEqual([true, false, true]);
  [cutOff, gone, begun].forEach(({ end }) => end());
  waits.destroy();
});
