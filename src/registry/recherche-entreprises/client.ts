import axios from 'axios';
import { RegistryUnavailable } from '../errors.js';
import { connectionFailure, ownPath, readJson, type HttpAnswer, type HttpCall } from '../http.js';
import { refusedStatus } from '../refused-status.js';
import type { Ask } from '../source.js';
import { DIRECT, type Wire } from '../wire.js';
import { searchPayload, type SearchResult } from './payload.js';
import { toRecord } from './to-company.js';

const ESTABLISHMENTS_PER_PAGE = 100;
const MOST_PAGES = 40;

/** Recherche d'entreprises over HTTP, saying who asks; nothing else happens here. */
export function rechercheEntreprisesHttp(baseUrl: string, userAgent: string, wire: Wire = DIRECT): HttpCall {
  const http = axios.create({
    ...wire,
    baseURL: baseUrl,
    headers: { accept: 'application/json', 'user-agent': userAgent },
  });
  return async ({ method, path, query, signal }) => {
    try {
      const answer = await http.request<unknown>({
        method,
        url: ownPath(path),
        ...(query ? { params: query } : {}),
        ...(signal ? { signal } : {}),
      });
      return { status: answer.status, headers: { ...answer.headers }, body: readJson(answer.data) };
    } catch (error) {
      throw connectionFailure('recherche-entreprises', error);
    }
  };
}

/**
 * Asks by SIREN, page after page of establishments. No other filter is given: beside a SIREN they are all ignored,
 * so that `region=52` would prove nothing. « Not found » is a 200 with nothing in it, or with a ghost.
 */
export function askRechercheEntreprises(call: HttpCall, clock: () => Date): Ask {
  return async (siren, { signal }) => {
    const at = clock();
    const given = { source: 'recherche-entreprises', at: at.toISOString() } as const;
    const first = await readPage(call, { siren, page: 1, at, signal });
    if (first === null) return { kind: 'absent', ...given };
    const pages: [SearchResult, ...SearchResult[]] = [first];
    const pageCount = Math.min(
      Math.ceil((first.nombre_etablissements ?? 0) / ESTABLISHMENTS_PER_PAGE),
      MOST_PAGES,
    );
    while (first.etablissements?.length === ESTABLISHMENTS_PER_PAGE && pages.length < pageCount) {
      const next = await readPage(call, { siren, page: pages.length + 1, at, signal });
      if (next === null) break;
      pages.push(next);
    }
    const record = toRecord(pages, at);
    return record === null ? { kind: 'absent', ...given } : { kind: 'found', ...given, record };
  };
}

interface PageRequest {
  siren: string;
  page: number;
  at: Date;
  signal: AbortSignal | undefined;
}

async function readPage(
  call: HttpCall,
  { siren, page, at, signal }: PageRequest,
): Promise<SearchResult | null> {
  const query = { q: siren, include_admin: 'etablissements,immatriculation', page_etablissements: page };
  const answer: HttpAnswer = await call({ method: 'get', path: '/search', query, signal });
  if (answer.status !== 200) throw refusedStatus('recherche-entreprises', answer, at);
  const search = searchPayload.safeParse(answer.body);
  if (!search.success) {
    throw new RegistryUnavailable('recherche-entreprises', 'malformed', null, { cause: search.error });
  }
  return search.data.results.find((result) => result.siren === siren) ?? null;
}
