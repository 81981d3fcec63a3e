import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, constants, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Refusal } from './refusal.js';

/** Made once for this folder and kept in it: a development machine has no default secret either. */
export interface Secrets {
  sessionSecret: string;
  linkSecret: string;
  ownerPassword: string;
  appPassword: string;
}

/** Makes sure that the data folder exists and is ours to write. */
export async function openDataFolder(path: string): Promise<string> {
  const folder = resolve(path);
  try {
    await makeFolder(folder);
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw new Refusal(
      `The data folder ${folder} is not writable: make it yours, or name another in GUICHET_DATA_DIR.`,
      { cause },
    );
  }
  return folder;
}

export async function readOrMakeSecrets(folder: string): Promise<Secrets> {
  const file = join(folder, 'secrets.json');
  if (existsSync(file)) return JSON.parse(await readFile(file, 'utf8')) as Secrets;
  const random = () => randomBytes(32).toString('hex');
  const secrets = {
    sessionSecret: random(),
    linkSecret: random(),
    ownerPassword: random(),
    appPassword: random(),
  };
  await writeFile(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}

/** Node's own recursive mkdir never ends on file systems where nothing can be made, such as /proc. */
async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  if (!existsSync(dirname(path))) await makeFolder(dirname(path));
  await mkdir(path);
}
