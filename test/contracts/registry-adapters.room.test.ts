import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startSimulator, type Simulator } from '../../dev/simulator/main.js';
import { RegistryUnavailable } from '../../src/registry/errors.js';
import type { Ask } from '../../src/registry/source.js';
import { timed } from '../../src/registry/timed.js';
import { NOW, now, simulatedSources } from '../registry/world.js';

const BAKERY = '999980402';
const NOBODY = '999980022';
const PATIENT_MS = 10_000;
const HASTY_MS = 200;

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ port: 0, clock: now });
});
afterAll(() => simulator.close());
beforeEach(() => steer('_reset', {}));

describe.each(['insee', 'rne', 'recherche-entreprises'] as const)('every register: %s', (name) => {
  const ask: Ask = (siren, options) => adapter()(siren, options);
  const adapter = (timeoutMs = PATIENT_MS) => {
    const source = simulatedSources(simulator.url).find((one) => one.name === name);
    if (!source) throw new Error(name);
    return source.connect((call) => timed(name, timeoutMs, call));
  };
  const faulty = async (kind: string) => {
    await steer('_faults', { source: name, kind, count: 9 });
    const waits = kind === 'timeout' || kind === 'slow';
    return adapter(waits ? HASTY_MS : PATIENT_MS)(BAKERY, {}).then(
      () => 'answered',
      (error: unknown) => (error instanceof RegistryUnavailable ? error : Promise.reject(error as Error)),
    );
  };

  test('tells who a company is, and when it was asked', async () => {
    const answer = await ask(BAKERY, {});
    expect(answer).toMatchObject({ kind: 'found', source: name, at: NOW.toISOString() });
    expect(answer).toMatchObject({
      record: { source: name, denomination: 'PAIN DE NANTES FICTIF', legalCategory: '5499' },
    });
  });

  test('says of a company it does not know that it does not know it', async () => {
    expect(await ask(NOBODY, {})).toEqual({ kind: 'absent', source: name, at: NOW.toISOString() });
  });

  test.each([
    ['429', 'quota', 1],
    ['503', 'server_error', 1],
    ['timeout', 'timeout', null],
    ['reset', 'refused', null],
    ['malformed', 'malformed', null],
    ['partial', 'malformed', null],
    ['unauthorized', 'unauthorized', null],
    ['slow', 'timeout', null],
  ] as const)(
    'takes %s for "could not be asked" (%s), never for an answer',
    async (kind, reason, retryAfterSeconds) => {
      expect(await faulty(kind)).toMatchObject({ source: name, reason, retryAfterSeconds });
    },
  );

  test('takes a closed port for "could not be asked"', async () => {
    const gone = await startSimulator({ port: 0 });
    await gone.close();
    const source = simulatedSources(gone.url).find((one) => one.name === name);
    await expect(source?.connect((call) => call)(BAKERY, {})).rejects.toMatchObject({ reason: 'refused' });
  });

  test('takes a wrong base address for "could not be asked", although it answers 404', async () => {
    const source = simulatedSources(`${simulator.url}/nowhere`).find((one) => one.name === name);
    const failure = source?.connect((call) => call)(BAKERY, {});
    await expect(failure).rejects.toBeInstanceOf(RegistryUnavailable);
  });

  test('stops when the worker stops, and says so as an abort', async () => {
    await steer('_faults', { source: name, kind: 'timeout', count: 9 });
    const stop = new AbortController();
    const asking = ask(BAKERY, { signal: stop.signal });
    stop.abort(new Error('the worker stops'));
    await expect(asking).rejects.toThrow('the worker stops');
  });
});

async function steer(path: string, body: unknown): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${simulator.url}/${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(await answer.text());
}
