import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openDataFolder, readOrMakeSecrets } from '../../dev/start/data-folder.js';
import { choosePorts } from '../../dev/start/ports.js';
import { lockDataFolder } from '../../dev/start/run-lock.js';
import { announce, readDemoLogins } from '../../dev/start/running-file.js';

describe('the ports of npm start', () => {
  let taker: Server;
  let taken: number;

  beforeEach(async () => {
    taker = createServer();
    await new Promise<void>((resolve) => taker.listen(0, '127.0.0.1', resolve));
    taken = (taker.address() as AddressInfo).port;
  });
  afterEach(() => new Promise((resolve) => taker.close(resolve)));

  test('are all different', async () => {
    const ports = Object.values(await choosePorts({}, () => undefined));
    expect(new Set(ports).size).toBe(ports.length);
  });

  test('asked for by name and taken are refused, naming who asked', async () => {
    await expect(choosePorts({ PORT: String(taken) }, () => undefined)).rejects.toThrow(
      `Port ${taken}, asked for by PORT, is taken`,
    );
  });

  // Below the range that systems hand out by themselves (32768 and up on Linux).
  test('asked for by name and free are used; the operations ports count up from theirs', async () => {
    const ports = await choosePorts({ ADMIN_PORT: '28101', OPS_PORT: '28102' }, () => undefined);
    expect(ports).toMatchObject({ admin: 28_101, webOps: 28_102, adminOps: 28_103, workerOps: 28_104 });
  });

  test.each(['abc', '0', '65536', '80.5'])('%s is no port', async (value) => {
    await expect(choosePorts({ PORT: value }, () => undefined)).rejects.toThrow('PORT: expected a port');
  });
});

describe('the data folder', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'guichet-data-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('is made when it is missing', async () => {
    expect(statSync(await openDataFolder(join(folder, 'a', 'b'))).isDirectory()).toBe(true);
  });

  test('that cannot be written is refused in one sentence', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(openDataFolder(join(folder, 'file', 'var'))).rejects.toThrow(
      /^The data folder .* is not writable: .*\.$/,
    );
    await expect(openDataFolder('/proc/guichet')).rejects.toThrow('is not writable');
  });

  test('keeps its secrets, for nobody else to read', async () => {
    const secrets = await readOrMakeSecrets(folder);
    expect(await readOrMakeSecrets(folder)).toEqual(secrets);
    expect(new Set(Object.values(secrets)).size).toBe(4);
    expect(modeOf('secrets.json')).toBe('600');
  });

  test('left locked by a dead run is taken over', async () => {
    writeFileSync(join(folder, 'start.lock'), '999999999');
    const unlock = await lockDataFolder(folder);
    await unlock();
  });

  test('says what runs while it runs, for nobody else to read', async () => {
    writeFileSync(
      join(folder, 'demo-logins.json'),
      JSON.stringify([{ role: 'manager', email: 'm@x.invalid', password: 'p' }]),
    );
    const withdraw = await announce(folder, {
      site: 'http://localhost:1',
      panel: 'http://localhost:2/admin',
      mailbox: null,
      smtp: 'smtp://localhost:3',
      simulator: null,
      ops: { web: 'http://localhost:4', admin: 'http://localhost:5', worker: 'http://localhost:6' },
      logins: await readDemoLogins(folder),
    });
    expect(modeOf('running.json')).toBe('600');
    await withdraw();
    expect(() => statSync(join(folder, 'running.json'))).toThrow('ENOENT');
  });

  function modeOf(file: string): string {
    return (statSync(join(folder, file)).mode & 0o777).toString(8);
  }
});
