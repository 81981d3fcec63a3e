import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { startPostgres, type PostgresServer } from '../../dev/postgres/server.js';

describe('the embedded PostgreSQL', () => {
  let folder: string;
  let server: PostgresServer;
  const start = () => startPostgres({ folder, durable: true });

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'guichet-launcher-'));
    chmodSync(folder, 0o711);
    server = await start();
  });
  afterEach(() => server.destroy());

  test('listens on this machine only, speaks UTF-8, and never runs as root', async () => {
    expect(await ask('show listen_addresses')).toBe('127.0.0.1');
    expect(await ask('show server_encoding')).toBe('UTF8');
    const status = readFileSync(`/proc/${postmasterPid()}/status`, 'utf8');
    expect(Number(/^Uid:\s+(\d+)/m.exec(status)?.[1])).toBeGreaterThan(0);
  });

  test('wants its password', async () => {
    const url = new URL(server.adminUrl);
    url.password = 'wrong';
    const client = new pg.Client({ connectionString: url.href });
    await expect(client.connect()).rejects.toThrow('password authentication failed');
    await client.end();
  });

  test('is taken over when it still runs, after the death of who started it', async () => {
    const pid = postmasterPid();
    const again = await start();
    expect(again.port).toBe(server.port);
    expect(postmasterPid()).toBe(pid);
  });

  test('comes back with what was committed after a kill -9', async () => {
    await ask('create table kept as select 42 as answer');
    process.kill(postmasterPid(), 'SIGKILL');
    server = await start();
    expect(await ask('select answer from kept')).toBe(42);
  });

  test('starts although its process number now belongs to another program', async () => {
    await server.stop();
    writeFileSync(
      join(folder, 'data', 'postmaster.pid'),
      `${process.pid}\n${folder}/data\n0\n5432\n\n\n\n\n`,
    );
    server = await start();
    expect(await ask('select 1')).toBe(1);
  });

  async function ask(sql: string): Promise<unknown> {
    const client = new pg.Client({ connectionString: server.adminUrl });
    await client.connect();
    try {
      const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
      return rows[0]?.[0];
    } finally {
      await client.end();
    }
  }

  function postmasterPid(): number {
    return Number(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
  }
});

test('a folder that others may not enter is no hindrance, and leaves nothing behind', async () => {
  const home = mkdtempSync(join(tmpdir(), 'guichet-closed-home-'));
  chmodSync(home, 0o700);
  const server = await startPostgres({ folder: join(home, 'var', 'postgres'), durable: false });
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  const { rows } = await client.query<{ folder: string }>(
    `select setting as folder from pg_settings where name = 'data_directory'`,
  );
  await client.end();
  await server.destroy();
  expect(() => readFileSync(join(rows[0]?.folder ?? '', 'PG_VERSION'))).toThrow('ENOENT');
  rmSync(home, { recursive: true });
});
