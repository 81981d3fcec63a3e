import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { parisDay } from '../../src/config/paris-day.js';
import { describedCompany } from './companies.js';
import { SIMULATED, faultyReply, type Simulated } from './faults.js';
import { inseeReply, type Find, type RegisterRequest } from './insee-register.js';
import type { SimulatorOptions } from './main.js';
import { repliesFor } from './replies.js';
import type { RegisterReplies, Reply } from './reply.js';
import { RneRegister } from './rne-register.js';
import { readScenarioFiles } from './scenario-files.js';
import { searchReply } from './search-register.js';
import { Steering } from './steering.js';

/** Answers for the registers, and lets tests steer and count. */
export function createHandler({ scenariosDir, companies, log, clock = () => new Date() }: SimulatorOptions) {
  const steering = new Steering();
  const described = finder(filesIn(scenariosDir, clock), clock);
  const replyOf = registers((siren) => companies?.get(siren) ?? described(siren));

  return async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(incoming.url ?? '/', 'http://simulator');
    const method = incoming.method ?? 'GET';
    const body = readBody(await text(incoming));
    const steered = steering.reply(`${method} ${url.pathname}`, body);
    if (steered) return send(response, steered);
    const source = SIMULATED.find((name) => url.pathname.startsWith(`/${name}/`));
    if (source === undefined) return send(response, { status: 404, body: { erreur: 'Not Found' } });
    const path = url.pathname.slice(source.length + 1);
    const fault = steering.receive({ source, method, path, at: clock().toISOString() });
    log?.(`${source} ${method} ${path}${fault ? ` (${fault.kind})` : ''}`);
    if (fault?.kind === 'reset') return void response.destroy();
    if (fault?.kind === 'timeout') return;
    if (fault?.kind === 'slow') await sleep(fault.delayMs, undefined, { ref: false });
    const request = { method, path, query: url.searchParams, headers: incoming.headers, body };
    send(response, (fault && faultyReply(fault)) ?? replyOf[source](request));
  };
}

function registers(find: Find): Record<Simulated, (request: RegisterRequest) => Reply> {
  const rne = new RneRegister();
  return {
    insee: (request) => inseeReply(request, find),
    rne: (request) => rne.reply(request, find),
    'recherche-entreprises': (request) => searchReply(request, find),
  };
}

function filesIn(scenariosDir: string | undefined, clock: () => Date): ReadonlyMap<string, RegisterReplies> {
  return scenariosDir === undefined ? new Map() : readScenarioFiles(scenariosDir, clock());
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
