import axios from 'axios';
import { RegistryUnavailable } from '../errors.js';
import { connectionFailure, ownPath, readJson, type HttpAnswer, type HttpCall } from '../http.js';
import { refusedStatus } from '../refused-status.js';
import type { Ask } from '../source.js';
import { DIRECT, type Wire } from '../wire.js';
import {
  establishmentsPayload,
  messagePayload,
  refusalPayload,
  unitPayload,
  type SireneEstablishment,
} from './payload.js';
import { toRecord } from './to-company.js';

const PAGE_SIZE = 1000;
const MOST_PAGES = 100;
/** « non diffusable », « Non-diffusible », « NON DIFFUSÉE »…: the company may not be shown. Any other 403 is our key's. */
const NOT_SHOWN = /non[\s\u2010\u2011-]*diffus/i;

/** INSEE's API Sirene 3.11 over HTTP, with our key; nothing else happens here. */
export function sireneHttp(baseUrl: string, apiKey: string, wire: Wire = DIRECT): HttpCall {
  const http = axios.create({
    ...wire,
    baseURL: baseUrl,
    headers: { accept: 'application/json', 'X-INSEE-Api-Key-Integration': apiKey },
  });
  return async ({ method, path, query, signal }) => {
    try {
      const answer = await http.request<unknown>({
        method,
        url: ownPath(path),
        ...(query ? { params: query } : {}),
        ...(signal ? { signal } : {}),
      });
      const given = { status: answer.status, headers: { ...answer.headers }, body: readJson(answer.data) };
      return isWithheld(given) ? { ...given, meaning: 'withheld' } : given;
    } catch (error) {
      throw connectionFailure('insee', error);
    }
  };
}

/** Asks for the company, then for all its establishments: two calls, more only beyond a thousand establishments. */
export function askSirene(call: HttpCall, clock: () => Date): Ask {
  return async (siren, { signal }) => {
    const at = clock();
    const given = { source: 'insee', at: at.toISOString() } as const;
    const answer = await call({ method: 'get', path: `/siren/${siren}`, signal });
    switch (answer.status) {
      case 200:
        return { kind: 'found', ...given, record: await readCompany(call, siren, answer, at, signal) };
      case 301:
        return { kind: 'redirected', ...given, pivot: pivotOf(answer, siren) };
      case 403:
        if (isWithheld(answer)) return { kind: 'withheld', ...given };
        throw refusedStatus('insee', answer, at);
      case 404:
        if (isOwn404(answer)) return { kind: 'absent', ...given };
        throw malformed('a 404 that Sirene did not write');
      default:
        throw refusedStatus('insee', answer, at);
    }
  };
}

async function readCompany(
  call: HttpCall,
  siren: string,
  answer: HttpAnswer,
  at: Date,
  signal?: AbortSignal,
) {
  const unit = unitPayload.safeParse(answer.body);
  if (!unit.success) throw malformed('unreadable company', unit.error);
  if (unit.data.uniteLegale.siren !== siren) throw malformed('another company was returned');
  const establishments = await readEstablishments(call, siren, at, signal);
  const record = toRecord(unit.data.uniteLegale, establishments, at);
  if (record === null) throw malformed('no state');
  return record;
}

async function readEstablishments(call: HttpCall, siren: string, at: Date, signal?: AbortSignal) {
  const bySiret = new Map<string, SireneEstablishment>();
  let skipped = 0;
  let cursor = '*';
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = { q: `siren:${siren}`, nombre: PAGE_SIZE, curseur: cursor };
    const answer = await call({ method: 'get', path: '/siret', query, signal });
    if (page === 0 && answer.status === 404 && isOwn404(answer)) return { items: [], skipped };
    if (answer.status !== 200) throw refusedStatus('insee', answer, at);
    const { header, etablissements } = readPage(answer, siren);
    for (const one of etablissements.items) bySiret.set(one.siret, one);
    skipped += etablissements.skipped;
    if (bySiret.size === 0 && skipped > 0) throw malformed('no establishment can be read');
    if (bySiret.size + skipped === header.total) return { items: [...bySiret.values()], skipped };
    const next = header.curseurSuivant;
    if (!next || next === header.curseur || next === cursor) break;
    cursor = next;
  }
  throw malformed('establishments are missing');
}

function readPage(answer: HttpAnswer, siren: string) {
  const page = establishmentsPayload.safeParse(answer.body);
  if (!page.success) throw malformed('unreadable establishments', page.error);
  if (page.data.etablissements.items.some((one) => one.siren !== siren))
    throw malformed("another company's establishment");
  return page.data;
}

/** A doublon: the Location names the company that replaces it. */
function pivotOf(answer: HttpAnswer, siren: string): string {
  const location = answer.headers['location'];
  const pivot = typeof location === 'string' ? /\/siren\/(\d{9})(?:[/?#]|$)/.exec(location)?.[1] : undefined;
  if (pivot === undefined || pivot === siren) throw malformed('a redirection that leads nowhere');
  return pivot;
}

/** A wrong base address makes the gateway say 404 too; taken for an answer it would refuse everyone. */
function isOwn404(answer: HttpAnswer): boolean {
  const refusal = refusalPayload.safeParse(answer.body);
  return refusal.success && refusal.data.header.statut === 404;
}

function isWithheld(answer: HttpAnswer): boolean {
  return answer.status === 403 && NOT_SHOWN.test(messageOf(answer));
}

function messageOf(answer: HttpAnswer): string {
  const refusal = messagePayload.safeParse(answer.body);
  return refusal.data?.header?.message ?? refusal.data?.message ?? '';
}

function malformed(what: string, cause?: unknown): RegistryUnavailable {
  return new RegistryUnavailable('insee', 'malformed', null, { cause: cause ?? new Error(what) });
}
