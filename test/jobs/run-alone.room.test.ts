import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { runAlone } from '../../jobs/run-alone.js';
import { eventually } from '../support/eventually.js';
import { openWorld, type World } from '../support/world.js';

const FROZEN_MS = 1_000;

let world: World;
const children: ChildProcess[] = [];
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await world.database.close();
});

/** Another process that holds the task's lock, and works. */
async function holder(name: string): Promise<ChildProcess> {
  const program = join(import.meta.dirname, 'lock-holder.ts');
  const given = ['--import', 'tsx', program, world.database.url, name, String(FROZEN_MS)];
  const child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  await once(child.stdout, 'data');
  return child;
}

const attempt = (name: string, run: () => Promise<unknown> = () => Promise.resolve()) =>
  runAlone(world.dataSource, { name, run }, FROZEN_MS);

describe('a periodic task', () => {
  test('is run by one worker at a time, however long it takes, and by the next one afterwards', async () => {
    const longer = `select pg_sleep(${String((3 * FROZEN_MS) / 1_000)})`;
    let meanwhile: boolean | null = null;
    const first = await attempt('long', async () => {
      await world.dataSource.query(longer);
      meanwhile = await attempt('long');
    });
    expect([first, meanwhile, await attempt('long'), await attempt('another')]).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  test('of a worker that is frozen is free for another', async () => {
    const child = await holder('frozen');
    expect(await attempt('frozen')).toBe(false);
    child.kill('SIGSTOP');
    await eventually(async () => expect(await attempt('frozen')).toBe(true));
  });

  test('that fails says so, and is free at once', async () => {
    await expect(attempt('failing', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await attempt('failing')).toBe(true);
  });
});
