import { RegistryUnavailable } from '../errors.js';
import type { HttpCall } from '../http.js';
import type { Pace } from '../pace.js';
import { refusedStatus } from '../refused-status.js';
import { loginPayload } from './payload.js';
import type { TokenStore } from './token-store.js';

/** INPI's tokens live an hour; ours is given up a little before. */
const TOKEN_MINUTES = 58;

export interface RneCredentials {
  username: string;
  password: string;
}

export interface SessionParts {
  credentials: RneCredentials;
  tokens: TokenStore;
  /** Turns for logging in: INPI bans for ten minutes whoever logs in more than five times in thirty seconds. */
  loginPace: Pace;
  clock: () => Date;
}

/** Gives the token to use; `rejected` is one that the RNE has just refused. */
export type TokenGiver = (
  call: HttpCall,
  options: { rejected?: string; signal?: AbortSignal | undefined },
) => Promise<string>;

/** One session for all processes: the shared token first, and one login at a time when there is none. */
export function rneSession(parts: SessionParts): TokenGiver {
  let loggingIn: Promise<string> | null = null;
  return async (call, { rejected, signal }) => {
    const known = await parts.tokens.read(parts.clock());
    if (known !== null && known !== rejected) return known;
    loggingIn ??= renew(parts, call, rejected).finally(() => {
      loggingIn = null;
    });
    return signal ? Promise.race([loggingIn, untilAborted(signal)]) : loggingIn;
  };
}

/** Whoever waits may give up; the login itself goes on for the others. */
function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const giveUp = () => reject(signal.reason as Error);
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
}

/** While waiting for a turn, another process may have logged in. */
async function renew(parts: SessionParts, call: HttpCall, rejected?: string): Promise<string> {
  await parts.loginPace.take();
  const now = parts.clock();
  const known = await parts.tokens.read(now);
  if (known !== null && known !== rejected) return known;
  const answer = await call({ method: 'post', path: '/sso/login', body: parts.credentials });
  if (answer.status !== 200) throw refusedStatus('rne', answer, now);
  const login = loginPayload.safeParse(answer.body);
  if (!login.success) throw new RegistryUnavailable('rne', 'malformed', null, { cause: login.error });
  await parts.tokens.save(login.data.token, new Date(now.getTime() + TOKEN_MINUTES * 60_000));
  return login.data.token;
}
