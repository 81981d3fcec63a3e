import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, from the sources as well as from dist/. */
export const projectRoot = findRoot(dirname(fileURLToPath(import.meta.url)));

/** Where the panel's own components are bundled, at build time. */
export const panelFolder = join(projectRoot, 'dist', 'panel');

function findRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : findRoot(dirname(folder));
}
