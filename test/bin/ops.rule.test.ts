import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Gauge } from 'prom-client';
import { backlogMetrics } from '../../bin/backlog-metrics.js';
import { startOps, type OpsServer } from '../../bin/ops.js';

const away = () => Promise.reject(new Error('away'));
const answers = () => Promise.resolve();

let database: () => Promise<unknown>;
let smtp: () => Promise<unknown>;
let refresh: () => Promise<void>;
let told: () => Record<string, string> | Promise<Record<string, string>>;
let ops: OpsServer;

beforeAll(async () => {
  ops = await startOps(0, {
    required: { database: () => database() },
    reported: { smtp: () => smtp() },
    told: () => told(),
    refresh: () => refresh(),
  });
});
afterAll(() => ops.close());
beforeEach(() => {
  [database, smtp, refresh] = [answers, answers, answers];
  told = () => ({ insee: 'timeout' });
});

const ask = async (path: string) => {
  const response = await fetch(`http://127.0.0.1:${String(ops.port)}${path}`);
  return { status: response.status, text: await response.text() };
};
const readiness = async () => {
  const { status, text } = await ask('/readyz');
  return { status, body: JSON.parse(text) as unknown };
};

describe('/readyz', () => {
  test.each([
    ['fails', () => Promise.reject(new Error('away'))],
    ['never comes', () => new Promise<never>(() => undefined)],
  ])('goes on when what is only told %s', async (_how, telling) => {
    told = telling;
    expect(await readiness()).toEqual({
      status: 200,
      body: { status: 'ok', checks: { database: 'ok' }, reported: { smtp: 'ok' } },
    });
  });

  test('is 200 while what the process needs answers, and tells how the others are', async () => {
    smtp = away;
    expect(await readiness()).toEqual({
      status: 200,
      body: { status: 'ok', checks: { database: 'ok' }, reported: { smtp: 'away', insee: 'timeout' } },
    });
  });

  test('is 503, and names what is away', async () => {
    database = away;
    expect(await readiness()).toMatchObject({
      status: 503,
      body: { status: 'unready', checks: { database: 'away' } },
    });
  });

  test('is 503 within its own patience where something never answers; the process is alive', async () => {
    database = () => new Promise(() => undefined);
    expect(await readiness()).toMatchObject({ status: 503, body: { checks: { database: 'away' } } });
    expect(await ask('/healthz')).toMatchObject({ status: 200 });
  });
});

describe('/metrics', () => {
  const gauge = new Gauge({ name: 'guichet_test_gauge', help: 'Of this test.' });

  test('are brought up to date before they are read', async () => {
    refresh = () => Promise.resolve(gauge.set(7));
    expect((await ask('/metrics')).text).toContain('guichet_test_gauge 7');
  });

  test('answer while what they are read from is away', async () => {
    refresh = away;
    expect(await ask('/metrics')).toMatchObject({
      status: 200,
      text: expect.stringContaining('process_cpu'),
    });
  });

  test('say what could not be read, whatever answers first, and end no process', async () => {
    const slow = () => new Promise<never[]>((resolve) => setImmediate(() => setImmediate(resolve, [])));
    refresh = backlogMetrics({ backlog: slow, queue: away });
    const { text } = await ask('/metrics');
    expect(text).toContain('guichet_backlog_known{part="database"} 1');
    expect(text).toContain('guichet_backlog_known{part="queue"} 0');
  });
});

describe('a process that leaves', () => {
  test('is not ready though all it needs answers, and is alive', async () => {
    ops.leave();
    expect(await readiness()).toEqual({ status: 503, body: { status: 'leaving' } });
    expect(await ask('/healthz')).toMatchObject({ status: 200 });
  });
});
