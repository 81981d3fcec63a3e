import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What a live server says about itself in its data folder. */
export interface Postmaster {
  pid: number;
  port: number;
}

/** The server that left its mark in this data folder and is still alive; undefined otherwise. */
export async function readPostmaster(dataFolder: string): Promise<Postmaster | undefined> {
  const lines = await readFile(join(dataFolder, 'postmaster.pid'), 'utf8').then(
    (text) => text.split('\n').map((line) => line.trim()),
    () => [],
  );
  const [pid, , , port] = lines.map(Number);
  if (!pid || !port) return undefined;
  return (await isPostgres(pid)) ? { pid, port } : undefined;
}

/**
 * Removes the mark of a server that was killed. PostgreSQL does so itself, except when another program of the
 * same user has since been given the same process number.
 */
export async function forgetDeadPostmaster(dataFolder: string): Promise<void> {
  if (!(await readPostmaster(dataFolder))) await rm(join(dataFolder, 'postmaster.pid'), { force: true });
}

async function isPostgres(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => 'postgres');
  return name.trim() === 'postgres';
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
