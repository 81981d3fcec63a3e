import { connect, type Socket } from 'node:net';
import { expect, test } from '@jest/globals';
import { createHttpServer } from '../../bin/http-server.js';
import { eventually } from '../support/eventually.js';

/** Somebody on the wire, and what was heard. */
function caller(port: number, words: string) {
  const socket: Socket = connect(port, '127.0.0.1');
  const told = { heard: '', isOver: false, say: (more: string) => void socket.write(more) };
  socket.on('data', (data) => (told.heard += data.toString('latin1')));
  socket.on('error', () => undefined);
  socket.on('close', () => (told.isOver = true));
  if (words !== '') socket.write(words);
  return told;
}

test('a server that leaves answers what has fully arrived, and is held up by nothing else', async () => {
  const arrived: string[] = [];
  let answer: () => void = () => undefined;
  const mayAnswer = new Promise<void>((resolve) => (answer = resolve));
  const server = createHttpServer(
    (request, response) => {
      arrived.push(String(request.url));
      request.resume().on('end', () => void mayAnswer.then(() => response.end('done')));
    },
    { requestMs: 60_000 },
  );
  const port = await server.listen(0);
  const whole = caller(port, 'GET /whole HTTP/1.1\r\nHost: x\r\n\r\n');
  const silent = caller(port, '');
  const halfHead = caller(port, 'GET /half-head HTTP/1.1\r\nHost:');
  const halfBody = caller(port, 'POST /half-body HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nhalf');
  const inTime = caller(port, 'POST /in-time HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nhalf');
  await eventually(() => expect(arrived.sort()).toEqual(['/half-body', '/in-time', '/whole']));

  const drained = server.drain(100);
  inTime.say(' more');
  await eventually(() =>
    expect([silent, halfHead, halfBody].map(({ isOver }) => isOver)).toEqual([true, true, true]),
  );
  expect([whole, inTime].map(({ isOver }) => isOver)).toEqual([false, false]);
  answer();
  await drained;
  await eventually(() => expect([whole.isOver, inTime.isOver]).toEqual([true, true]));
  expect([whole.heard, inTime.heard]).toEqual([
    expect.stringMatching(/done$/),
    expect.stringMatching(/done$/),
  ]);
  expect([silent.heard, halfHead.heard, halfBody.heard]).toEqual(['', '', '']);
});

test('a head that drips for ever is hung up on', async () => {
  const server = createHttpServer((_request, response) => response.end(), { requestMs: 60_000 });
  const port = await server.listen(0);
  const slow = caller(port, 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ');
  const drip = setInterval(() => slow.say('a'), 100);
  await eventually(() => expect(slow.isOver).toBe(true));
  clearInterval(drip);
  expect(slow.heard).toMatch(/^HTTP\/1\.1 408 /);
  await server.drain(0);
});
