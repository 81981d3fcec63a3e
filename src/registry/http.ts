import type { RegistrySourceName } from '../config/env.js';
import type { UnavailableCause } from './company.js';
import { RegistryUnavailable } from './errors.js';

/** One HTTP call to a register. The path is added to the register's own base address, never an address of its own. */
export interface HttpRequest {
  method: 'get' | 'post';
  path: string;
  query?: Record<string, string | number>;
  headers?: Record<string, string>;
  body?: unknown;
  signal?: AbortSignal | undefined;
}

/** What came back, whatever the status. `body` is undefined when it is not JSON. */
export interface HttpAnswer {
  status: number;
  headers: Readonly<Record<string, unknown>>;
  body: unknown;
  /** What it says, where the status alone does not: INSEE has one 403 for our key and one for a company not shown. */
  meaning?: 'withheld';
}

export type HttpCall = (request: HttpRequest) => Promise<HttpAnswer>;

/** The path as given, unless it could lead to another host. */
export function ownPath(path: string): string {
  if (!/^\/(?!\/)[\w/]*$/.test(path)) throw new TypeError('A register is asked by a path of its own.');
  return path;
}

/** The JSON of a body; undefined for an error page, a cut answer or nothing at all. */
export function readJson(text: unknown): unknown {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Why a call did not come back. Only its words are kept: axios's own error carries the request, and with it our key,
 * our token and the SIREN, which no log may hold. A mistake of ours is returned as it is.
 */
export function connectionFailure(source: RegistrySourceName, error: unknown): unknown {
  if (!isHttpFailure(error)) return error;
  const cause = new Error(`${error.code ?? 'no code'}: ${error.message}`);
  const reason = reasonOf(error);
  return reason === null ? cause : new RegistryUnavailable(source, reason, null, { cause });
}

/** Null for a call that was cancelled, or was never sent. */
function reasonOf({ code = '', request }: HttpFailure): UnavailableCause | null {
  if (code === 'ERR_CANCELED') return null;
  if (code === 'ECONNABORTED' || code === 'ETIMEDOUT') return 'timeout';
  if (code === 'ERR_BAD_RESPONSE' || code.startsWith('HPE_')) return 'malformed';
  return request === undefined ? null : 'refused';
}

type HttpFailure = Error & { code?: string; request?: unknown };

/** A failure of the wire, as axios marks it (axios itself stays in the clients). */
function isHttpFailure(error: unknown): error is HttpFailure {
  return error instanceof Error && 'isAxiosError' in error;
}
