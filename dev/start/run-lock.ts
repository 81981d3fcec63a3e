import { open, readFile, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from './refusal.js';

/**
 * Makes this run the only one on its data folder. A lock whose holder is dead is taken over.
 * @returns how to give the lock back
 */
export async function lockDataFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, 'start.lock');
  const handle = await claim(file, folder);
  await handle.writeFile(String(process.pid));
  await handle.close();
  return () => rm(file, { force: true });
}

async function claim(file: string, folder: string): Promise<FileHandle> {
  try {
    return await open(file, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = Number(await readFile(file, 'utf8'));
    if (await isGuichet(holder)) {
      throw new Refusal(
        `Guichet already runs on ${folder} (process ${holder}): stop it first, with Ctrl-C there.`,
      );
    }
    await rm(file, { force: true });
    return claim(file, folder);
  }
}

/** The number of a dead process may have been given to another program since. */
async function isGuichet(pid: number): Promise<boolean> {
  if (!pid || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'bootstrap.mjs');
  return command.includes('bootstrap.mjs');
}
