import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { patience } from '../../src/database/data-source.js';

/** What PostgreSQL says when it lets somebody in, and when it ends: `type`, length, content. */
const LET_IN = [message('R', int32(0)), message('Z', Buffer.from('I'))];
const ENDS = message('E', Buffer.from('SFATAL\0C57P01\0Mterminating connection\0\0'));

let server: Server;
beforeEach(async () => {
  server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(Buffer.concat([...LET_IN, ENDS])));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => void server.close());

test('a connection that is lost while it opens is an error of whoever asks over it, and of nobody else', async () => {
  const { port } = server.address() as AddressInfo;
  const pool = new pg.Pool({ connectionString: `postgres://u@127.0.0.1:${String(port)}/x`, ...patience() });
  const client = await pool.connect();
  await expect(client.query('select 1')).rejects.toThrow('not queryable');
  client.release(true);
  await pool.end();
});

function message(type: string, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from(type), int32(content.length + 4), content]);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}
