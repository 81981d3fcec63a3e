import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSet, type RunningSet } from '../support/running-set.js';

const BODY_BYTES = 300_000_000;
const SLOW_CALLERS = 500;
/** What the whole flood may add to the memory of the site at its fullest. */
const ADDED_MB = 150;
const FORM = 'application/x-www-form-urlencoded';

describe('whoever sends too much at the running site', () => {
  let set: RunningSet;
  let port: number;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'guichet-flood-'));
    set = await startSet({ services: ['web'], env: { RATE_LIMIT_FACTOR: '1000', TMPDIR: folder } });
    port = Number(new URL(set.site).port);
  });
  afterAll(async () => {
    await set.close();
    await rm(folder, { recursive: true });
  });

  test('fills neither its memory nor its disk, and people are answered', async () => {
    await isAnswering();
    const before = await mostMemoryMb();
    for (const type of [FORM, 'multipart/form-data; boundary=x', 'application/json', 'text/plain'])
      expect([type, await pour('/inscription', type)]).toEqual([
        type,
        expect.stringMatching(/^HTTP\/1\.1 4\d\d |^$/),
      ]);
    expect(await pour('/api/v1/applications', 'application/json')).toMatch(/^HTTP\/1\.1 4\d\d |^$/);
    const fields = Array.from({ length: 5_000 }, (_, index) => `${index.toString(36)}=`).join('&');
    const { status } = await fetch(`${set.site}/inscription`, {
      ...{ method: 'POST', body: fields },
      headers: { 'content-type': FORM },
    });
    expect(status).toBe(413);

    const callers = Array.from({ length: SLOW_CALLERS }, () => slowCaller(port));
    await isAnswering();
    expect(new Set(await Promise.all(callers))).toEqual(new Set(['hung up']));
    await isAnswering();
    expect((await mostMemoryMb()) - before).toBeLessThan(ADDED_MB);
    expect(await readdir(folder)).toEqual([]);
  });

  const isAnswering = async () => expect((await fetch(`${set.site}/contact`)).status).toBe(200);

  /** The most that the site's process has ever held, as Linux counts it. */
  async function mostMemoryMb(): Promise<number> {
    const told = await readFile(`/proc/${String(set.web.pid)}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(told)?.[1]) / 1_024;
  }

  /** Sends a long body until either side hangs up, and gives what came back. */
  function pour(path: string, type: string): Promise<string> {
    return new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1');
      const chunk = Buffer.alloc(65_536, 'a');
      let heard = '';
      let left = BODY_BYTES;
      const more = (): void => {
        while (left > 0 && !socket.destroyed) {
          left -= chunk.length;
          if (!socket.write(chunk)) return void socket.once('drain', more);
        }
      };
      socket.on('data', (data) => (heard += data.toString('latin1')));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(heard));
      socket.write(
        `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: ${String(BODY_BYTES)}\r\n\r\n`,
      );
      more();
    });
  }
});

function slowCaller(port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    const drip = setInterval(() => socket.write('a'), 500);
    socket.on('error', () => undefined);
    socket.on('data', () => undefined);
    socket.on('close', () => {
      clearInterval(drip);
      resolve('hung up');
    });
  });
}
