import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { RegistryUnavailable } from '../../src/registry/errors.js';
import { connectionFailure, ownPath, readJson } from '../../src/registry/http.js';
import { paced } from '../../src/registry/paced.js';
import { parisDay } from '../../src/config/paris-day.js';
import { dayOf } from '../../src/registry/register-day.js';
import { refusedStatus } from '../../src/registry/refused-status.js';
import { retryAfterSeconds } from '../../src/registry/retry-after.js';
import { timed } from '../../src/registry/timed.js';
import { answering, freePace, NOW, now } from './world.js';

const request = { method: 'get', path: '/siren/999980402' } as const;

describe('Retry-After', () => {
  test.each([
    ['7', 7],
    [' 120 ', 120],
    ['Mon, 23 Nov 2026 09:00:30 GMT', 30],
    ['Mon, 23 Nov 2026 08:00:00 GMT', 0],
    ['999999999', 86_400],
    ['soon', null],
    [undefined, null],
  ])('%s is %s seconds', (header, seconds) => {
    expect(retryAfterSeconds({ 'retry-after': header }, NOW)).toBe(seconds);
  });
});

describe('a paced call', () => {
  test.each([
    [429, '7', [7]],
    [429, undefined, [60]],
    [503, '7', [7]],
    [503, undefined, []],
    [200, '7', []],
  ])('%s with Retry-After %s asks all processes for silence: %j', async (status, header, silences) => {
    const pace = freePace();
    const { call } = answering({ status, headers: { 'retry-after': header } });
    expect((await paced(pace, now, call)(request)).status).toBe(status);
    expect([pace.turns, pace.silences]).toEqual([1, silences]);
  });

  test('is not made before its turn', async () => {
    const { call, requests } = answering({ status: 200 });
    const pace = { ...freePace(), take: () => Promise.reject(new RegistryUnavailable('insee', 'quota')) };
    await expect(paced(pace, now, call)(request)).rejects.toMatchObject({ reason: 'quota' });
    expect(requests).toHaveLength(0);
  });
});

describe('a timed call', () => {
  test('is cut off in time, and says that it was', async () => {
    const endless = timed('insee', 5, untilCutOff);
    await expect(endless(request)).rejects.toMatchObject({ source: 'insee', reason: 'timeout' });
  });

  test('that is stopped by its caller is no time-out', async () => {
    const stopped = AbortSignal.abort(new Error('the worker stops'));
    const { call, requests } = answering({ status: 200 });
    await expect(timed('insee', 5, call)({ ...request, signal: stopped })).rejects.toThrow(
      'the worker stops',
    );
    expect(requests).toHaveLength(0);
  });

  test('that fails by itself says why', async () => {
    const failing = timed('insee', 1_000, () => Promise.reject(new TypeError('a bug')));
    await expect(failing(request)).rejects.toThrow('a bug');
  });
});

describe('the wire', () => {
  test.each([
    ['ECONNABORTED', 'timeout'],
    ['ETIMEDOUT', 'timeout'],
    ['ECONNREFUSED', 'refused'],
    ['CERT_HAS_EXPIRED', 'refused'],
    ['ERR_BAD_RESPONSE', 'malformed'],
    ['HPE_INVALID_CONSTANT', 'malformed'],
  ])('%s is "could not be asked": %s', (code, reason) => {
    expect(connectionFailure('rne', failure({ code, request: {} }))).toMatchObject({ source: 'rne', reason });
  });

  test('a bug stays a bug; a call that was cancelled or never sent says nothing of the register', () => {
    const bug = new TypeError();
    expect(connectionFailure('rne', bug)).toBe(bug);
    for (const wire of [
      failure({ code: 'ERR_INVALID_URL' }),
      failure({ code: 'ERR_CANCELED', request: {} }),
    ]) {
      expect(connectionFailure('rne', wire)).not.toBeInstanceOf(RegistryUnavailable);
    }
  });

  test.each(['ECONNREFUSED', 'ERR_INVALID_URL'])(
    '%s keeps no key, token or SIREN for a log to show',
    (code) => {
      const config = { headers: { authorization: 'Bearer secret' }, url: '/companies/999980402' };
      const kept = connectionFailure('rne', failure({ code, request: {}, config }));
      expect(inspect(kept, { depth: null, showHidden: true })).not.toMatch(/secret|999980402/);
    },
  );

  test.each([
    [401, 'unauthorized'],
    [403, 'unauthorized'],
    [408, 'timeout'],
    [429, 'quota'],
    [500, 'server_error'],
    [503, 'server_error'],
    [302, 'malformed'],
    [400, 'malformed'],
  ])('status %s is "could not be asked": %s', (status, reason) => {
    expect(refusedStatus('insee', { status, headers: {}, body: undefined }, NOW).reason).toBe(reason);
  });

  test.each([
    'https://example.org/siren',
    '//example.org/siren',
    'siren',
    '/siren/../etc',
    '/siren?q=1',
    '/siren@host',
  ])('a register is never asked at %s', (path) => expect(() => ownPath(path)).toThrow(TypeError));

  test('what is not JSON is nothing', () => {
    expect([readJson('{"a":1}'), readJson('<html>'), readJson(''), readJson(undefined)]).toEqual([
      { a: 1 },
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('days', () => {
  test('a day is that of Paris, and nonsense is no day', () => {
    expect(parisDay(new Date('2026-11-22T23:30:00Z'))).toBe('2026-11-23');
    expect(dayOf('2019-03-04T00:00:00+01:00')).toBe('2019-03-04');
    expect(['', null, undefined, 'demain', '2026-13-45T99:00:00'].map(dayOf)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

function failure(more: object): Error {
  return Object.assign(new Error('wire'), { isAxiosError: true }, more);
}

function untilCutOff({ signal }: { signal?: AbortSignal | undefined }): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new Error('cut off')));
  });
}
