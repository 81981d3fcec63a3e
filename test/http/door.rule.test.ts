import { describe, expect, test } from '@jest/globals';
import { isDatabaseAway } from '../../src/http/database-away.js';
import { errorWords, knownStatus } from '../../src/http/error-page.js';
import { suggestEmail } from '../../src/http/forms/email-suggestion.js';
import { readMessage } from '../../src/http/forms/follow.form.js';
import { readFurtherRequest } from '../../src/http/forms/further.form.js';
import { untilNextTick } from '../../src/http/guards/even-timing.js';
import { newStamp, readStamp, waitMs } from '../../src/http/guards/form-stamp.js';
import { addressOf } from '../../src/http/guards/request-limits.js';
import type { SiteEnv } from '../../src/http/parts.js';
import { Refusal } from '../../src/http/refusal.js';
import { statusOfError } from '../../src/http/status-of-error.js';
import { plain } from './plain-spaces.js';

const env: SiteEnv = {
  NODE_ENV: 'test',
  PUBLIC_URL: 'http://localhost',
  SESSION_SECRET: 's'.repeat(32),
  LINK_SECRET: 'l'.repeat(32),
  TRUST_PROXY: 0,
  RATE_LIMIT_FACTOR: 1,
};

describe('the errors of the door', () => {
  test.each([
    [new Refusal(429, 30), { status: 429, retryAfterSeconds: 30 }],
    [Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), { status: 503, retryAfterSeconds: 2 }],
    [Object.assign(new Error('x'), { code: '57P01' }), { status: 503, retryAfterSeconds: 2 }],
    [Object.assign(new Error('x'), { status: 413 }), { status: 413 }],
    [Object.assign(new Error('x'), { status: 418 }), { status: 400 }],
    [Object.assign(new Error('x'), { code: '23505' }), { status: 500 }],
    [Object.assign(new Error('x'), { code: '40P01' }), { status: 503, retryAfterSeconds: 2 }],
    [Object.assign(new Error('x'), { code: '40001' }), { status: 503, retryAfterSeconds: 2 }],
    ['anything', { status: 500 }],
  ])('%s becomes %j', (error, answer) => {
    expect(statusOfError(error)).toEqual(answer);
  });

  test('a lost connection is known by its code, its words or its cause', () => {
    expect(isDatabaseAway(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(
      isDatabaseAway(new Error('failed', { cause: Object.assign(new Error('x'), { code: '08006' }) })),
    ).toBe(true);
    expect(isDatabaseAway(new Error('duplicate key'))).toBe(false);
  });

  test('every status of the table says what happened and what to do', () => {
    for (const status of [400, 403, 404, 409, 413, 415, 429, 500, 503] as const) {
      const { title, message, next } = errorWords(status);
      expect([title, message, next].every((text) => text.length > 10)).toBe(true);
      expect(knownStatus(status)).toBe(status);
    }
  });
});

describe('even timing', () => {
  test.each([
    [0, 0],
    [1, 99],
    [99.5, 0.5],
    [100, 0],
    [101, 99],
  ])('after %d ms, %d are left', (elapsed, left) => {
    expect(untilNextTick(elapsed)).toBeCloseTo(left);
  });
});

describe('the stamp of a form', () => {
  const drawnAt = new Date('2026-11-23T09:00:00Z');
  const after = (ms: number) => new Date(drawnAt.getTime() + ms);

  test('comes back with its name and its time; a forged one is nothing', () => {
    const text = newStamp(env, drawnAt);
    expect(readStamp(env, text)?.drawnAt).toEqual(drawnAt);
    expect(readStamp(env, text.replace(/\.\d+\./, '.1.'))).toBeNull();
    expect(readStamp(env, '')).toBeNull();
  });

  test('makes a form filled in no time wait, and nobody else', () => {
    const stamp = readStamp(env, newStamp(env, drawnAt));
    expect(waitMs(env, stamp, after(300))).toBe(700);
    expect(waitMs(env, stamp, after(5_000))).toBe(0);
    expect(waitMs(env, null, drawnAt)).toBe(1_000);
    expect(waitMs({ ...env, RATE_LIMIT_FACTOR: 100 }, null, drawnAt)).toBe(10);
  });
});

describe('the address that is counted', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    [undefined, ''],
  ])('%s counts as %s', (ip, counted) => {
    expect(addressOf({ ip })).toBe(counted);
  });
});

describe('the hint of a mistyped e-mail', () => {
  test.each([
    ['anne@gmial.com', 'anne@gmail.com'],
    ['anne@orage.fr', 'anne@orange.fr'],
    ['anne@wandoo.fr', 'anne@wanadoo.fr'],
    ['anne@hotmial.fr', 'anne@hotmail.fr'],
  ])('%s: %s', (typed, meant) => {
    expect(suggestEmail(typed)).toBe(meant);
  });

  test.each([
    'anne@gmail.com',
    'anne@example.fr',
    'anne@menuiserie-legoff.fr',
    'anne@laposte.net',
    'anne@cma.fr',
  ])('%s is left alone', (typed) => {
    expect(suggestEmail(typed)).toBeNull();
  });
});

describe('a message to staff', () => {
  test('keeps its lines and loses what cannot be seen', () => {
    const reading = readMessage(
      { message: ' Bonjour\r\nvoici\u0000\u202e la suite ' },
      'message',
      'Écrivez.',
    );
    expect(reading).toEqual({ ok: true, value: 'Bonjour\nvoici   la suite' });
  });

  test.each([
    ['   ', 'missing', 'Écrivez.'],
    ['a'.repeat(2_001), 'too_long', 'Le message compte 2 000 caractères au plus ; le vôtre en compte 2 001.'],
  ])('%.10s… is refused', (message, code, sentence) => {
    const reading = readMessage({ message }, 'message', 'Écrivez.');
    expect(reading.ok ? [] : reading.errors.map((error) => [error.code, plain(error.message)])).toEqual([
      [code, sentence],
    ]);
  });
});

describe('a further request from the space', () => {
  test('« missions de délégué » is a use like another: the rules refuse it', () => {
    const form = {
      profile: 'company_head',
      siren: '732829320',
      firstName: 'Anne',
      lastName: 'Roy',
      delegateMission: true,
    };
    expect(readFurtherRequest(form)).toEqual({ ok: true, form });
  });

  test('a profile without condition asks for nothing else', () => {
    expect(readFurtherRequest({ profile: 'founder_or_buyer' })).toEqual({
      ok: true,
      form: {
        profile: 'founder_or_buyer',
        siren: null,
        firstName: null,
        lastName: null,
        delegateMission: false,
      },
    });
  });
});
