import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startSimulator, type Simulator } from '../../dev/simulator/main.js';
import { RegistryUnavailable } from '../../src/registry/errors.js';
import { throughProxy } from '../../src/registry/wire.js';
import { now, simulatedSources } from './world.js';

const BAKERY = '999980402';
const NAMES = ['insee', 'rne', 'recherche-entreprises'];
const PATIENCE_MS = 5_000;

let simulator: Simulator;
let proxy: Server;
let proxyUrl: string;
/** « CONNECT host:port credentials », and the first bytes that went through each tunnel. */
let heard: string[];
let sent: Buffer[];
let answers: (to: Socket) => void;
let tunnels: Socket[];

beforeEach(async () => {
  simulator = await startSimulator({ port: 0, clock: now });
  [heard, sent, tunnels] = [[], [], []];
  const { host } = new URL(simulator.url);
  answers = (client) => {
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    const register = connect(Number(host.split(':')[1]), '127.0.0.1');
    tunnels.push(register);
    client.once('data', (bytes: Buffer) => sent.push(bytes));
    client.pipe(register).pipe(client);
    for (const end of [client, register]) end.on('error', () => undefined);
  };
  proxy = createServer((_request, response) => void response.writeHead(404).end('{"header":{"statut":404}}'));
  proxy.on('connect', ({ url = '', headers }, client: Socket) => {
    heard.push(`${url} ${headers['proxy-authorization'] ?? ''}`.trim());
    tunnels.push(client);
    answers(client);
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  proxyUrl = `http://127.0.0.1:${String((proxy.address() as AddressInfo).port)}`;
});
afterEach(async () => {
  for (const tunnel of tunnels) tunnel.destroy();
  proxy.close();
  await simulator.close();
});

const ask = (name: string, url = simulator.url, through = proxyUrl, patienceMs = PATIENCE_MS) =>
  simulatedSources(url, now, throughProxy(through, patienceMs))
    .find((source) => source.name === name)
    ?.connect((call) => call)(BAKERY, {});
const failure = (asked: Promise<unknown> | undefined) =>
  asked?.then(() => null, (error: unknown) => error) ?? null; // prettier-ignore

describe.each(NAMES)('%s, behind the outgoing proxy of REGISTRY_PROXY_URL', (name) => {
  test('answers through a tunnel to its own address', async () => {
    expect(await ask(name)).toMatchObject({ kind: 'found' });
    expect(new Set(heard)).toEqual(new Set([new URL(simulator.url).host]));
  });

  test('is asked with the credentials of the proxy, given to the proxy alone', async () => {
    await ask(name, simulator.url, proxyUrl.replace('//', '//guichet:s%C3%A9same@'));
    const basic = Buffer.from('guichet:sésame').toString('base64');
    expect(new Set(heard)).toEqual(new Set([`${new URL(simulator.url).host} Basic ${basic}`]));
    expect(sent.join('\n').toLowerCase()).not.toContain('proxy-authorization');
  });

  test('speaks TLS inside the tunnel: the proxy reads neither key nor SIREN', async () => {
    const error = await failure(ask(name, simulator.url.replace('http:', 'https:')));
    expect(error).toBeInstanceOf(RegistryUnavailable);
    expect(sent.map((bytes) => bytes.subarray(0, 2).toString('hex'))).toEqual(['1603']);
    expect(sent.join('\n')).not.toContain(BAKERY);
  });

  test.each(['403 Forbidden', '404 Not Found', '407 Proxy Authentication Required'])(
    'is away when the proxy answers %s, whatever it writes',
    async (status) => {
      const body = '{"header":{"statut":404,"message":"Aucun élément trouvé"}}';
      const length = `content-length: ${String(Buffer.byteLength(body))}`;
      answers = (client) => client.end(`HTTP/1.1 ${status}\r\n${length}\r\n\r\n${body}`);
      expect(await failure(ask(name))).toMatchObject({ name: 'RegistryUnavailable', reason: 'refused' });
    },
  );

  test('is away when the proxy takes the call and says nothing', async () => {
    answers = () => undefined;
    expect(await failure(ask(name, simulator.url, proxyUrl, 200))).toMatchObject({
      name: 'RegistryUnavailable',
      reason: 'refused',
    });
  });

  test('is away when no proxy answers', async () => {
    proxy.close();
    await once(proxy, 'close');
    expect(await failure(ask(name))).toMatchObject({ name: 'RegistryUnavailable', reason: 'refused' });
  });
});
