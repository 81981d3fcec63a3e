import { describe, expect, test } from '@jest/globals';
import { RegistryUnavailable } from '../../../src/registry/errors.js';
import type { HttpCall } from '../../../src/registry/http.js';
import type { Pace } from '../../../src/registry/pace.js';
import { rneSession } from '../../../src/registry/rne/session.js';
import { askRne } from '../../../src/registry/rne/client.js';
import { freePace, memoryTokens, NOW } from '../world.js';

const SIREN = '999980402';
const notFound = { status: 404, headers: {}, body: { errorCode: 'company_not_found' } };
const refused = { status: 401, headers: {}, body: { errorCode: 'unauthorized' } };

describe('the session with the RNE (pitfall 14: never a login per job)', () => {
  test('is opened once for all who ask at once', async () => {
    const { ask, logins } = rne();
    await Promise.all([ask(SIREN, {}), ask(SIREN, {}), ask(SIREN, {})]);
    expect(logins()).toBe(1);
  });

  test('is shared with the other processes', async () => {
    const tokens = memoryTokens();
    await rne({ tokens }).ask(SIREN, {});
    const other = rne({ tokens, issued: ['token-1'] });
    await other.ask(SIREN, {});
    expect(other.logins()).toBe(0);
  });

  test('is given up after 58 minutes', async () => {
    let time = NOW.getTime();
    const { ask, logins } = rne({ clock: () => new Date(time) });
    await ask(SIREN, {});
    time += 58 * 60_000 - 1;
    await ask(SIREN, {});
    expect(logins()).toBe(1);
    time += 1;
    await ask(SIREN, {});
    expect(logins()).toBe(2);
  });

  test('is renewed once when the RNE no longer wants it', async () => {
    const { ask, logins, forget } = rne();
    await ask(SIREN, {});
    forget();
    expect((await ask(SIREN, {})).kind).toBe('absent');
    expect(logins()).toBe(2);
  });

  test('a token refused twice is our account’s fault, and is not tried a third time', async () => {
    const { ask, logins } = rne({ accepts: false });
    await expect(ask(SIREN, {})).rejects.toMatchObject({ source: 'rne', reason: 'unauthorized' });
    expect(logins()).toBe(2);
  });

  test('takes a turn for each login', async () => {
    const loginPace = freePace();
    await rne({ loginPace }).ask(SIREN, {});
    expect(loginPace.turns).toBe(1);
  });

  test('uses the token that another process found while it waited for its turn', async () => {
    const tokens = memoryTokens();
    const loginPace = { ...freePace(), take: () => tokens.save('token-9', new Date(NOW.getTime() + 60_000)) };
    const { ask, logins } = rne({ tokens, loginPace, issued: ['token-9'] });
    await ask(SIREN, {});
    expect(logins()).toBe(0);
  });

  test('a login that cannot be read, or is refused, is "could not be asked"', async () => {
    for (const [answer, reason] of [
      [{ status: 200, headers: {}, body: {} }, 'malformed'],
      [refused, 'unauthorized'],
    ] as const) {
      const session = rneSession({ ...parts(), tokens: memoryTokens(), loginPace: freePace() });
      const failure = await session(async () => answer, {}).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(RegistryUnavailable);
      expect(failure).toMatchObject({ reason });
    }
  });

  test('whoever waits for a login may give up; the login goes on', async () => {
    const { ask, logins } = rne();
    const stop = new AbortController();
    const waiting = ask(SIREN, { signal: stop.signal });
    stop.abort(new Error('the worker stops'));
    await expect(waiting).rejects.toThrow('the worker stops');
    await ask(SIREN, {});
    expect(logins()).toBe(1);
  });
});

function parts() {
  return { credentials: { username: 'guichet', password: 'secret' }, clock: () => NOW };
}

interface Overrides {
  tokens?: ReturnType<typeof memoryTokens>;
  loginPace?: Pace;
  clock?: () => Date;
  accepts?: boolean;
  issued?: string[];
}

/** An RNE that knows nobody, and counts its logins. */
function rne({
  tokens = memoryTokens(),
  loginPace = freePace(),
  clock = () => NOW,
  accepts = true,
  issued = [],
}: Overrides = {}) {
  const valid = new Set(issued);
  let count = 0;
  const call: HttpCall = async ({ path, headers }) => {
    if (path === '/sso/login') {
      count += 1;
      valid.add(`token-${count}`);
      return { status: 200, headers: {}, body: { token: `token-${count}` } };
    }
    const bearer = headers?.['authorization']?.replace('Bearer ', '') ?? '';
    return accepts && valid.has(bearer) ? notFound : refused;
  };
  const session = rneSession({ ...parts(), tokens, loginPace, clock });
  return { ask: askRne(call, session, clock), logins: () => count, forget: () => valid.clear() };
}
