import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { parisDay } from '../../src/registry/paris-day.js';
import { describedCompany } from './companies.js';
import { Faults, SIMULATED, faultOrder, faultyReply, type Simulated } from './faults.js';
import { inseeReply, type Find, type RegisterRequest } from './insee-register.js';
import type { SimulatorOptions } from './main.js';
import { repliesFor } from './replies.js';
import { ok, type RegisterReplies, type Reply } from './reply.js';
import { RneRegister } from './rne-register.js';
import { readScenarioFiles } from './scenario-files.js';
import { searchReply } from './search-register.js';

/** A call that was received, by path only. */
interface Call {
  source: Simulated;
  method: string;
  path: string;
  at: string;
}

/** Answers for the registers, and lets tests steer and count (`/_faults`, `/_reset`, `/_calls`). */
export function createHandler({ scenariosDir, log, clock = () => new Date() }: SimulatorOptions) {
  const files =
    scenariosDir === undefined ? new Map<string, never>() : readScenarioFiles(scenariosDir, clock());
  const faults = new Faults();
  const rne = new RneRegister();
  let calls: Call[] = [];
  const find = finder(files, clock);
  const replies: Record<Simulated, (request: RegisterRequest) => Reply> = {
    insee: (request) => inseeReply(request, find),
    rne: (request) => rne.reply(request, find),
    'recherche-entreprises': (request) => searchReply(request, find),
  };
  const steering: Record<string, (body: unknown) => Reply> = {
    'POST /_faults': (body) => {
      const order = faultOrder.safeParse(body);
      if (!order.success) return { status: 400, body: { erreur: order.error.issues } };
      faults.add(order.data);
      return ok(order.data);
    },
    'POST /_reset': () => {
      faults.clear();
      calls = [];
      return ok({});
    },
    'GET /_calls': () => ok({ ...countBySource(calls), calls }),
  };

  return async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(incoming.url ?? '/', 'http://simulator');
    const method = incoming.method ?? 'GET';
    const body = readBody(await text(incoming));
    const steer = steering[`${method} ${url.pathname}`];
    if (steer) return send(response, steer(body));
    const source = SIMULATED.find((name) => url.pathname.startsWith(`/${name}/`));
    if (source === undefined) return send(response, { status: 404, body: { erreur: 'Not Found' } });
    const path = url.pathname.slice(source.length + 1);
    calls.push({ source, method, path, at: clock().toISOString() });
    const fault = faults.next(source);
    log?.(`${source} ${method} ${path}${fault ? ` (${fault.kind})` : ''}`);
    if (fault?.kind === 'reset') return void response.destroy();
    if (fault?.kind === 'timeout') return;
    if (fault?.kind === 'slow') await sleep(fault.delayMs, undefined, { ref: false });
    const request = { method, path, query: url.searchParams, headers: incoming.headers, body };
    send(response, (fault && faultyReply(fault)) ?? replies[source](request));
  };
}

/** The same company on the same day is described once. */
function finder(files: ReadonlyMap<string, RegisterReplies>, clock: () => Date): Find {
  const described = new Map<string, RegisterReplies>();
  return (siren) => {
    const company = describedCompany(siren);
    if (company === undefined) return files.get(siren);
    const key = `${siren} ${parisDay(clock())}`;
    const replies = described.get(key) ?? repliesFor(company, clock());
    described.set(key, replies);
    return replies;
  };
}

function countBySource(calls: readonly Call[]): Record<Simulated, number> {
  const count = (source: Simulated) => calls.filter((call) => call.source === source).length;
  return {
    insee: count('insee'),
    rne: count('rne'),
    'recherche-entreprises': count('recherche-entreprises'),
  };
}

function readBody(content: string): unknown {
  if (content === '') return undefined;
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
