import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { accepted, mailedLink, opened } from './open-link.js';
import { hiddenFields, openSite, Visitor, type TestSite } from './open-site.js';

describe('whoever sends too much', () => {
  let site: TestSite;
  let server: Server;
  let port: number;
  beforeAll(async () => {
    site = await openSite();
    server = createServer((req, res) => void site.app(req, res));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await site.close();
  });

  test('five thousand fields are refused', async () => {
    const body = Array.from({ length: 5_000 }, (_, index) => `${index.toString(36)}=`).join('&');
    expect(body.length).toBeLessThan(32_000);
    const answer = await request(site.app)
      .post('/inscription')
      .type('application/x-www-form-urlencoded')
      .send(body);
    expect(answer.status).toBe(413);
  });

  test('a method that nobody uses is answered like an unknown page', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'])
      expect([
        method,
        (await raw(port, `${method} /connexion HTTP/1.1\r\nHost: x\r\n\r\n`)).slice(0, 12),
      ]).toEqual([method, 'HTTP/1.1 404']);
  });

  test('a hundred clicks at once on one link finalise one account', async () => {
    const visitor = new Visitor(site.app);
    const { path } = await mailedLink(site, 'finalise', await accepted(site));
    await visitor.get(path);
    const form = hiddenFields((await visitor.get('/compte/finaliser')).text);
    const click = () =>
      visitor.post('/compte/finaliser', { ...form, choice: 'given', password: 'quatre chevaux bleus' });
    expect(await successes(click, '/compte/cree')).toBe(1);
  });

  test('a hundred clicks at once on one link set one password', async () => {
    const visitor = new Visitor(site.app);
    const { path } = await mailedLink(site, 'password', await opened(site));
    await visitor.get(path);
    const form = hiddenFields((await visitor.get('/mot-de-passe/nouveau')).text);
    const click = () =>
      visitor.post('/mot-de-passe/nouveau', { ...form, password: 'cinq tortues violettes' });
    expect(await successes(click, '/connexion')).toBe(1);
  });

  async function successes(click: () => PromiseLike<request.Response>, leadsTo: string): Promise<number> {
    const answers = await Promise.all(Array.from({ length: 100 }, click));
    expect(
      answers.filter(({ status }) => ![303, 404, 410, 503].includes(status)).map(({ status }) => status),
    ).toEqual([]);
    return answers.filter(({ headers }) => headers['location'] === leadsTo).length;
  }
});

/** What a server says to a caller who sends `text`, until either side hangs up. */
function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let heard = '';
    socket.on('data', (data) => {
      heard += data.toString('latin1');
      socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
    socket.write(text);
  });
}
