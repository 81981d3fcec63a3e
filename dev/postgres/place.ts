import { constants, existsSync } from 'node:fs';
import { access, chmod, cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Binaries } from './binaries.js';
import { canReach, type Identity } from './unprivileged.js';

/** Where the programs and the data of one server lie. */
export interface Place {
  programs: string;
  folder: string;
}

/**
 * Uses the folders as they are when the server's identity can reach them; otherwise (root working in a closed
 * home) puts a copy of the programs, and the data, where it can.
 */
export async function choosePlace(
  binaries: Binaries,
  folder: string,
  identity: Identity | undefined,
): Promise<Place> {
  const wanted = resolve(folder);
  const programsReached = canReach(join(binaries.folder, 'bin', 'initdb'), identity);
  const folderReached = canReach(wanted, identity);
  if (programsReached && folderReached) return { programs: binaries.folder, folder: wanted };
  const open = await findOpenFolder(identity);
  return {
    programs: programsReached ? binaries.folder : await copyPrograms(binaries, open),
    folder: folderReached ? wanted : await moveData(wanted, open),
  };
}

/** Only root comes here, and only root can write to the first of these. */
async function findOpenFolder(identity: Identity | undefined): Promise<string> {
  for (const parent of ['/var/lib', '/var/tmp', tmpdir()]) {
    const writable = await access(parent, constants.W_OK).then(
      () => true,
      () => false,
    );
    if (!writable || !canReach(parent, identity)) continue;
    const folder = join(parent, 'guichet-dev');
    await mkdir(folder, { recursive: true, mode: 0o755 });
    return folder;
  }
  throw new Error(
    'The embedded PostgreSQL found no folder it can reach: move the project out of the closed home.',
  );
}

/** The wanted folder keeps the address of the one used in its stead, so that deleting it starts afresh. */
async function moveData(wanted: string, open: string): Promise<string> {
  const marker = join(wanted, 'moved-to');
  if (existsSync(marker)) return readFile(marker, 'utf8');
  const folder = await mkdtemp(join(open, 'data-'));
  await chmod(folder, 0o711);
  await mkdir(wanted, { recursive: true });
  await writeFile(marker, folder);
  return folder;
}

async function copyPrograms(binaries: Binaries, open: string): Promise<string> {
  const target = join(open, `postgresql-${binaries.version}`);
  if (existsSync(target)) return target;
  const partial = `${target}.${process.pid}`;
  await cp(binaries.folder, partial, { recursive: true, verbatimSymlinks: true });
  await rename(partial, target).catch(() => rm(partial, { recursive: true }));
  return target;
}
