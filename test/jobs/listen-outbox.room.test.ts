import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { ficklePostgres, type FicklePostgres } from '../support/fickle-postgres.js';

let server: FicklePostgres;
let listener: ChildProcess;
beforeEach(async () => {
  server = await ficklePostgres('asked');
  const program = join(import.meta.dirname, 'outbox-listener.ts');
  listener = spawn(process.execPath, ['--import', 'tsx', program, server.url], { stdio: 'ignore' });
});
afterEach(() => {
  listener.kill('SIGKILL');
  server.close();
});

test('a listener whose connection is lost as it asks to listen lives on, and connects again', async () => {
  await eventually(() => expect(server.letIn()).toBeGreaterThan(1));
  expect(listener.exitCode).toBeNull();
});
