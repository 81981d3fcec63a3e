import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { BrowserProgram } from './browser-program.js';
import { launchBrowser } from './launch-browser.js';

const real = JSON.parse(process.env['GUICHET_TEST_BROWSER'] ?? 'null') as BrowserProgram;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guichet-browser-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a browser that crashes while it starts', () => {
  test('is started again', async () => {
    const browser = await launchBrowser(await crashing(2));
    expect(browser.isConnected()).toBe(true);
    await browser.close();
    expect(await starts()).toBe(3);
  });

  test('is an error, and not asked for ever, when it always does', async () => {
    await expect(launchBrowser(await crashing(9))).rejects.toThrow('signal=SIGSEGV');
    expect(await starts()).toBe(3);
  });
});

/** The real one behind a script that dies as a crash does, so many times. */
async function crashing(times: number): Promise<BrowserProgram> {
  const path = join(folder, 'browser.sh');
  const script = `#!/bin/sh
echo >> ${join(folder, 'starts')}
[ $(wc -l < ${join(folder, 'starts')}) -le ${String(times)} ] && kill -SEGV $$
exec ${real.path} "$@"
`;
  await writeFile(path, script);
  await chmod(path, 0o755);
  return { ...real, path };
}

async function starts(): Promise<number> {
  return (await readFile(join(folder, 'starts'), 'utf8')).split('\n').length - 1;
}
