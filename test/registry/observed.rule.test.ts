import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import { ANSWERED, observed } from '../../src/registry/observed.js';
import { sireneHttp } from '../../src/registry/sirene/client.js';

const refusal = (statut: number, message: string) => ({ statut, body: { header: { statut, message } } });
const REPLIES = [
  refusal(403, 'Unité légale non diffusable (000000000)'),
  refusal(403, 'Forbidden'),
  refusal(401, 'Invalid key'),
  refusal(404, 'Aucun élément trouvé'),
];

test('a company that INSEE does not show is told as an answer, a key that it refuses as such, and the alerts know both', async () => {
  const replies = [...REPLIES];
  const server = createServer((_asked, response) => {
    const { statut, body } = replies.shift() ?? refusal(500, '');
    response.writeHead(statut, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const told: string[] = [];
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const call = observed('insee', ({ result }) => void told.push(result), sireneHttp(url, 'key'));
  for (let asked = 0; asked < REPLIES.length; asked += 1) {
    await call({ method: 'get', path: '/siren/732829320' });
  }
  server.close();
  server.closeAllConnections();
  expect(told).toEqual(['withheld', 'unauthorized', 'unauthorized', '404']);
  const alerts = readFileSync('docs/ops/alerts.yml', 'utf8');
  expect(alerts).toContain(`guichet_register_calls_total{result!~"${ANSWERED}"}`);
  expect(alerts).toContain('guichet_register_calls_total{result="unauthorized"}');
});
