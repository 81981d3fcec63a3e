import { readdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
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
    server = createServer({ headersTimeout: 300, connectionsCheckingInterval: 50 }, (req, res) => {
      site.app(req, res);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await site.close();
  });

  const isAlive = async () => expect((await fetch(`http://127.0.0.1:${port}/contact`)).status).toBe(200);

  test('a body far too big is cut off and leaves no file', async () => {
    const before = await readdir(tmpdir());
    for (const type of [
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/plain',
    ]) {
      expect(await pour(type, 30_000_000)).toMatch(/^HTTP\/1\.1 4\d\d |^$/);
    }
    const uploads = (await readdir(tmpdir())).filter((name) => /upload|multer|formidable/.test(name));
    expect(uploads.filter((name) => !before.includes(name))).toEqual([]);
    await isAlive();
  });

  test('five thousand fields are refused', async () => {
    const body = Array.from({ length: 5_000 }, (_, index) => `f${index}=1`).join('&');
    const answer = await request(site.app)
      .post('/inscription')
      .type('application/x-www-form-urlencoded')
      .send(body.slice(0, 31_000));
    expect(answer.status).toBe(413);
  });

  test('headers that never end are hung up on', async () => {
    const sockets = Array.from({ length: 50 }, () => slowCaller(port));
    expect(await Promise.all(sockets)).toEqual(Array<string>(50).fill('hung up'));
    await isAlive();
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

  /** Sends a long body, and gives what came back before the line was cut. */
  async function pour(type: string, bytes: number): Promise<string> {
    const head = `POST /inscription HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: ${bytes}\r\n\r\n`;
    return raw(port, head, bytes);
  }
});

/** What a server says to a caller who sends `text`, then `filler` bytes, until either side hangs up. */
function raw(port: number, text: string, filler = 0): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let heard = '';
    const chunk = Buffer.alloc(65_536, 'a');
    const pour = (left: number): void => {
      if (left <= 0 || socket.destroyed) return;
      if (socket.write(chunk)) setImmediate(() => pour(left - chunk.length));
      else socket.once('drain', () => pour(left - chunk.length));
    };
    socket.on('data', (data) => {
      heard += data.toString('latin1');
      socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
    socket.write(text);
    pour(filler);
  });
}

function slowCaller(port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    const drip = setInterval(() => socket.write('a'), 50);
    socket.on('error', () => undefined);
    socket.on('data', () => undefined);
    socket.on('close', () => {
      clearInterval(drip);
      resolve('hung up');
    });
  });
}
