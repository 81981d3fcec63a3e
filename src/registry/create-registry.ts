import type { Env, RegistrySourceName } from '../config/env.js';
import type { Query } from '../database/query.js';
import { answerStore } from './answer-store.js';
import { RegistryUnavailable } from './errors.js';
import { createFindCompany, type FindCompany, type RegistryAlarm } from './find-company.js';
import type { RegistryWatch } from './observed.js';
import { askMirror } from './mirror/client.js';
import { createPace } from './pace.js';
import { askRechercheEntreprises, rechercheEntreprisesHttp } from './recherche-entreprises/client.js';
import { askRne, rneHttp } from './rne/client.js';
import { rneSession } from './rne/session.js';
import { tokenStore } from './rne/token-store.js';
import { askSirene, sireneHttp } from './sirene/client.js';
import type { Source } from './source.js';
import { DIRECT, throughProxy, type Wire } from './wire.js';

/** A turn further away than this is not worth holding a worker for: the question is asked again later. */
const MAX_WAIT_MS = 60_000;
/** INPI bans after five logins in thirty seconds; three are never reached. */
const LOGIN_SPACING_MS = 10_000;

export interface Registry {
  findCompany: FindCompany;
  /** Sources wanted by REGISTRY_SOURCES that lack their key: to be said at start. */
  notConfigured: RegistrySourceName[];
}

/** The registers as the settings want them. */
export function registryFromEnv(
  env: Env,
  query: Query,
  clock: () => Date,
  onAlarm: (alarm: RegistryAlarm) => void,
  watch?: RegistryWatch,
): Registry {
  const proxy = env.REGISTRY_PROXY_URL;
  const wire = proxy === undefined ? DIRECT : throughProxy(proxy, env.REGISTRY_TIMEOUT_MS);
  const world = { env, query, clock, wire };
  const found = env.REGISTRY_SOURCES.map((name) => ({ name, source: sourceOf(name, world) }));
  return {
    findCompany: createFindCompany({
      sources: found.map(({ name, source }) => source ?? notConfigured(name)),
      answers: answerStore(query),
      timeoutMs: env.REGISTRY_TIMEOUT_MS,
      clock,
      onAlarm,
      watch,
    }),
    notConfigured: found.flatMap(({ name, source }) => (source === null ? [name] : [])),
  };
}

interface World {
  env: Env;
  query: Query;
  clock: () => Date;
  wire: Wire;
}

function sourceOf(name: RegistrySourceName, world: World): Source | null {
  switch (name) {
    case 'insee':
      return sirene(world);
    case 'rne':
      return rne(world);
    case 'recherche-entreprises':
      return rechercheEntreprises(world);
    case 'mirror':
      return { name, ask: askMirror(world.query) };
  }
}

function sirene({ env, query, clock, wire }: World): Source | null {
  const key = env.INSEE_API_KEY;
  if (key === undefined) return null;
  return {
    name: 'insee',
    pace: createPace({ ...paceOf('insee', query), spacingMs: 60_000 / env.INSEE_RATE_PER_MINUTE }),
    connect: (around) => askSirene(around(sireneHttp(env.INSEE_API_URL, key, wire)), clock),
  };
}

function rne({ env, query, clock, wire }: World): Source | null {
  const { RNE_USERNAME: username, RNE_PASSWORD: password } = env;
  if (username === undefined || password === undefined) return null;
  const token = rneSession({
    credentials: { username, password },
    tokens: tokenStore(query, 'rne'),
    loginPace: createPace({ ...paceOf('rne', query), row: 'rne-login', spacingMs: LOGIN_SPACING_MS }),
    clock,
  });
  return {
    name: 'rne',
    pace: createPace({ ...paceOf('rne', query), spacingMs: 1_000 / env.RNE_RATE_PER_SECOND }),
    connect: (around) => askRne(around(rneHttp(env.RNE_API_URL, wire)), token, clock),
  };
}

function rechercheEntreprises({ env, query, clock, wire }: World): Source {
  const userAgent = `Guichet (${env.PUBLIC_URL})`;
  return {
    name: 'recherche-entreprises',
    pace: createPace({
      ...paceOf('recherche-entreprises', query),
      spacingMs: 1_000 / env.RECHERCHE_ENTREPRISES_RATE_PER_SECOND,
    }),
    connect: (around) =>
      askRechercheEntreprises(
        around(rechercheEntreprisesHttp(env.RECHERCHE_ENTREPRISES_URL, userAgent, wire)),
        clock,
      ),
  };
}

function paceOf(source: RegistrySourceName, query: Query) {
  return { source, row: source, query, maxWaitMs: MAX_WAIT_MS };
}

function notConfigured(name: RegistrySourceName): Source {
  return { name, ask: () => Promise.reject(new RegistryUnavailable(name, 'not_configured')) };
}
