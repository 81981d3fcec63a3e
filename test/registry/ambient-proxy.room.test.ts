import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { startSimulator, type Simulator } from '../../dev/simulator/main.js';
import { now, simulatedSources } from './world.js';

const BAKERY = '999980402';
const AMBIENT = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy'];
const NO_EXCEPTIONS = ['NO_PROXY', 'no_proxy'];
const kept = Object.fromEntries([...AMBIENT, ...NO_EXCEPTIONS].map((name) => [name, process.env[name]]));

let simulator: Simulator;
let proxy: Server;
let heard: string[];
beforeAll(async () => {
  simulator = await startSimulator({ port: 0, clock: now });
  proxy = createServer((request, response) => {
    heard.push(request.url ?? '');
    response.writeHead(404).end('{"header":{"statut":404,"message":"Aucun élément trouvé"}}');
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  for (const name of AMBIENT) process.env[name] = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
});
beforeEach(() => {
  for (const name of NO_EXCEPTIONS) delete process.env[name];
  heard = [];
});
afterAll(async () => {
  for (const name of AMBIENT) delete process.env[name];
  Object.assign(
    process.env,
    Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)),
  );
  proxy.close();
  await simulator.close();
});

test.each(['insee', 'rne', 'recherche-entreprises'])(
  '%s is asked at its own address, whatever proxy the machine names',
  async (name) => {
    const source = simulatedSources(simulator.url).find((one) => one.name === name);
    const answer = await source?.connect((call) => call)(BAKERY, {});
    expect([answer?.kind, heard]).toEqual(['found', []]);
  },
);
