import type { AnswerStore } from '../../src/registry/answer-store.js';
import type { RegistryAlarm } from '../../src/registry/find-company.js';
import type { HttpAnswer, HttpCall, HttpRequest } from '../../src/registry/http.js';
import type { Pace } from '../../src/registry/pace.js';
import {
  askRechercheEntreprises,
  rechercheEntreprisesHttp,
} from '../../src/registry/recherche-entreprises/client.js';
import { askRne, rneHttp } from '../../src/registry/rne/client.js';
import { rneSession } from '../../src/registry/rne/session.js';
import type { TokenStore } from '../../src/registry/rne/token-store.js';
import { askSirene, sireneHttp } from '../../src/registry/sirene/client.js';
import type { GivenAnswer, RemoteSource } from '../../src/registry/source.js';
import { DIRECT, type Wire } from '../../src/registry/wire.js';

/** The day on which every test of the registers takes place. */
export const NOW = new Date('2026-11-23T09:00:00Z');
export const now = () => NOW;

/** A register that gives these answers, in this order, and remembers what it was asked. */
export function answering(...answers: (Partial<HttpAnswer> & { status: number })[]) {
  const requests: HttpRequest[] = [];
  const call: HttpCall = async (request) => {
    const answer = answers[requests.length];
    requests.push(request);
    if (answer === undefined) throw new Error(`One call too many: ${request.path}`);
    return { headers: {}, body: undefined, ...answer };
  };
  return { call, requests };
}

/** A pace that never makes anyone wait. */
export function freePace(): Pace & { turns: number; silences: number[] } {
  const pace = {
    turns: 0,
    silences: [] as number[],
    take: async () => {
      pace.turns += 1;
    },
    coolDown: async (seconds: number) => {
      pace.silences.push(seconds);
    },
  };
  return pace;
}

/** Answers kept in memory. */
export function memoryAnswers(): AnswerStore & {
  kept: Map<string, { answer: GivenAnswer; expiresAt: Date }>;
} {
  const kept = new Map<string, { answer: GivenAnswer; expiresAt: Date }>();
  return {
    kept,
    find: async (siren, source, at) => {
      const found = kept.get(`${siren} ${source}`);
      return found && found.expiresAt > at ? found.answer : null;
    },
    keep: async (siren, answer, expiresAt) => {
      kept.set(`${siren} ${answer.source}`, { answer, expiresAt });
    },
  };
}

export function memoryTokens(): TokenStore {
  let token: { value: string; expiresAt: Date } | null = null;
  return {
    read: async (at) => (token && token.expiresAt > at ? token.value : null),
    save: async (value, expiresAt) => {
      token = { value, expiresAt };
    },
  };
}

/** The three registers at a simulator's address, with nobody to wait for. */
export function simulatedSources(url: string, clock: () => Date = now, wire: Wire = DIRECT): RemoteSource[] {
  const token = rneSession({
    credentials: { username: 'guichet', password: 'secret' },
    tokens: memoryTokens(),
    loginPace: freePace(),
    clock,
  });
  const search = rechercheEntreprisesHttp(`${url}/recherche-entreprises`, 'Guichet (tests)', wire);
  return [
    {
      name: 'insee',
      pace: freePace(),
      connect: (around) => askSirene(around(sireneHttp(`${url}/insee`, 'key', wire)), clock),
    },
    {
      name: 'rne',
      pace: freePace(),
      connect: (around) => askRne(around(rneHttp(`${url}/rne`, wire)), token, clock),
    },
    {
      name: 'recherche-entreprises',
      pace: freePace(),
      connect: (around) => askRechercheEntreprises(around(search), clock),
    },
  ];
}

/** What an alarm tells, kept to be read. */
export function alarms(): { heard: RegistryAlarm[]; onAlarm: (alarm: RegistryAlarm) => void } {
  const heard: RegistryAlarm[] = [];
  return { heard, onAlarm: (alarm) => heard.push(alarm) };
}
