import axios from 'axios';
import { RegistryUnavailable } from '../errors.js';
import { connectionFailure, ownPath, readJson, type HttpAnswer, type HttpCall } from '../http.js';
import { refusedStatus } from '../refused-status.js';
import type { Ask } from '../source.js';
import { DIRECT, type Wire } from '../wire.js';
import { refusalPayload, searchPayload, type SearchResult } from './payload.js';
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

/** What is shown beyond the documented answer; undocumented, it may be refused any day. */
const MORE = { include_admin: 'etablissements,immatriculation' };
/** How long a refusal of it is remembered, by this process. */
const REFUSED_FOR_MS = 3_600_000;

/**
 * Asks by SIREN, page after page of establishments. No other filter is given: beside a SIREN they are all ignored,
 * so that `region=52` would prove nothing. « Not found » is a 200 with nothing in it, or with a ghost. Where the
 * undocumented part is refused, the SIREN alone is asked: less is then known, and nothing is known less surely.
 */
export function askRechercheEntreprises(call: HttpCall, clock: () => Date): Ask {
  let plainUntil = 0;
  const firstPage = async (request: Omit<PageRequest, 'query'>) => {
    const { siren, at } = request;
    if (at.getTime() >= plainUntil) {
      const answer = await getPage(call, { ...request, query: pageQuery(siren, 1) });
      if (!isOwn400(answer)) return readPage(answer, request);
      plainUntil = at.getTime() + REFUSED_FOR_MS;
    }
    return readPage(await getPage(call, { ...request, query: { q: siren } }), request);
  };

  return async (siren, { signal }) => {
    const at = clock();
    const given = { source: 'recherche-entreprises', at: at.toISOString() } as const;
    const first = await firstPage({ siren, at, signal });
    if (first === null) return { kind: 'absent', ...given };
    const pages: [SearchResult, ...SearchResult[]] = [first];
    const pageCount = Math.min(
      Math.ceil((first.nombre_etablissements ?? 0) / ESTABLISHMENTS_PER_PAGE),
      MOST_PAGES,
    );
    while (shownOn(first) === ESTABLISHMENTS_PER_PAGE && pages.length < pageCount) {
      const query = pageQuery(siren, pages.length + 1);
      const next = readPage(await getPage(call, { query, signal }), { siren, at });
      if (next === null) break;
      pages.push(next);
    }
    const record = toRecord(pages, at);
    return record === null ? { kind: 'absent', ...given } : { kind: 'found', ...given, record };
  };
}

/** Establishments on a page, those that cannot be read too. */
function shownOn({ etablissements }: SearchResult): number {
  return (etablissements?.items.length ?? 0) + (etablissements?.skipped ?? 0);
}

interface PageRequest {
  siren: string;
  at: Date;
  query: Record<string, string | number>;
  signal: AbortSignal | undefined;
}

function pageQuery(siren: string, page: number): PageRequest['query'] {
  return { q: siren, ...MORE, page_etablissements: page };
}

function getPage(
  call: HttpCall,
  { query, signal }: Pick<PageRequest, 'query' | 'signal'>,
): Promise<HttpAnswer> {
  return call({ method: 'get', path: '/search', query, signal });
}

function readPage(answer: HttpAnswer, { siren, at }: Pick<PageRequest, 'siren' | 'at'>): SearchResult | null {
  if (answer.status !== 200) throw refusedStatus('recherche-entreprises', answer, at);
  const search = searchPayload.safeParse(answer.body);
  if (!search.success) {
    throw new RegistryUnavailable('recherche-entreprises', 'malformed', null, { cause: search.error });
  }
  return search.data.results.find((result) => result.siren === siren) ?? null;
}

/** The register's own « I do not understand », not that of something before it. */
function isOwn400({ status, body }: HttpAnswer): boolean {
  return status === 400 && refusalPayload.safeParse(body).success;
}
