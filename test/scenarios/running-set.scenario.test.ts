import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startSet, type RunningSet } from '../support/running-set.js';

let set: RunningSet;

beforeAll(async () => {
  set = await startSet();
});
afterAll(() => set.close());

test('the whole house starts on free ports, each process saying that it is ready', async () => {
  for (const { opsUrl } of [set.web, set.admin, set.worker]) {
    expect((await fetch(`${opsUrl}/readyz`)).status).toBe(200);
  }
  expect((await fetch(set.site)).status).toBe(200);
  expect((await fetch(set.panel)).status).toBe(200);
});

test('a process that is killed is gone, and comes back when it is started again', async () => {
  const { pid } = set.worker;
  expect(await set.worker.kill('SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' });
  await expect(fetch(`${set.worker.opsUrl}/healthz`)).rejects.toThrow();
  await set.worker.start();
  expect(set.worker.pid).not.toBe(pid);
});

test('each process ends by itself, in order, when it is asked to', async () => {
  expect(await set.worker.stop()).toEqual({ code: 0, signal: null });
  expect(await set.web.stop()).toEqual({ code: 0, signal: null });
  expect(await set.admin.stop()).toEqual({ code: 0, signal: null });
});
