import axios from 'axios';
import { RegistryUnavailable } from '../errors.js';
import { connectionFailure, ownPath, readJson, type HttpAnswer, type HttpCall } from '../http.js';
import { refusedStatus } from '../refused-status.js';
import type { Ask } from '../source.js';
import { DIRECT, type Wire } from '../wire.js';
import { companyPayload, refusalPayload } from './payload.js';
import type { TokenGiver } from './session.js';
import { toRecord } from './to-company.js';

/** INPI's RNE over HTTP; nothing else happens here. */
export function rneHttp(baseUrl: string, wire: Wire = DIRECT): HttpCall {
  const http = axios.create({ ...wire, baseURL: baseUrl, headers: { accept: 'application/json' } });
  return async ({ method, path, headers, body, signal }) => {
    try {
      const answer = await http.request<unknown>({
        method,
        url: ownPath(path),
        ...(headers ? { headers } : {}),
        ...(body === undefined ? {} : { data: body }),
        ...(signal ? { signal } : {}),
      });
      return { status: answer.status, headers: { ...answer.headers }, body: readJson(answer.data) };
    } catch (error) {
      throw connectionFailure('rne', error);
    }
  };
}

/** Asks for the company under the shared session, renewed once if the RNE no longer wants it. */
export function askRne(call: HttpCall, token: TokenGiver, clock: () => Date): Ask {
  return async (siren, { signal }) => {
    const at = clock();
    const given = { source: 'rne', at: at.toISOString() } as const;
    const answer = await getCompany(call, token, siren, signal);
    if (answer.status === 404 && isOwn404(answer)) return { kind: 'absent', ...given };
    if (answer.status === 404) throw malformed(new Error('a 404 that the RNE did not write'));
    if (answer.status !== 200) throw refusedStatus('rne', answer, at);
    const company = companyPayload.safeParse(answer.body);
    if (!company.success) throw malformed(company.error);
    if (company.data.siren !== siren) throw malformed(new Error('another company was returned'));
    return { kind: 'found', ...given, record: toRecord(company.data, at) };
  };
}

async function getCompany(
  call: HttpCall,
  token: TokenGiver,
  siren: string,
  signal?: AbortSignal,
): Promise<HttpAnswer> {
  const get = (bearer: string) =>
    call({
      method: 'get',
      path: `/companies/${siren}`,
      headers: { authorization: `Bearer ${bearer}` },
      signal,
    });
  const first = await token(call, { signal });
  const answer = await get(first);
  return answer.status === 401 ? get(await token(call, { rejected: first, signal })) : answer;
}

/** A wrong base address makes any server say 404; only the RNE's own words mean that it does not know the company. */
function isOwn404(answer: HttpAnswer): boolean {
  const refusal = refusalPayload.safeParse(answer.body);
  return refusal.success && refusal.data.errorCode === 'company_not_found';
}

function malformed(cause: unknown): RegistryUnavailable {
  return new RegistryUnavailable('rne', 'malformed', null, { cause });
}
