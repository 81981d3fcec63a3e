import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { access, constants, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';

const CACHE = resolve('node_modules/.cache/guichet-chromium');
const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A Chromium and the environment it needs. */
export interface BrowserProgram {
  path: string;
  env: Record<string, string>;
}

/** CHROMIUM_PATH, else the one that npm installed, else the machine's; null when there is none. */
export async function findBrowserProgram(): Promise<BrowserProgram | null> {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return { path: given, env: {} };
  if (platform() === 'linux' && arch() === 'x64') return unpacked();
  const found = await firstOnPath(SYSTEM_NAMES);
  return found ? { path: found, env: {} } : null;
}

/**
 * The package carries the browser, its fonts and the libraries that a bare machine lacks, compressed. They are
 * unpacked once, beside and renamed at the end: two runs may come here together.
 */
async function unpacked(): Promise<BrowserProgram> {
  if (!existsSync(CACHE)) {
    await mkdir(dirname(CACHE), { recursive: true });
    const folder = await mkdtemp(`${CACHE}-`);
    await unpackInto(folder);
    await rename(folder, CACHE).catch(() => rm(folder, { recursive: true }));
  }
  return {
    path: join(CACHE, 'chromium'),
    env: { LD_LIBRARY_PATH: join(CACHE, 'lib'), FONTCONFIG_FILE: join(CACHE, 'guichet-fonts.conf') },
  };
}

async function unpackInto(folder: string): Promise<void> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const source = join(dirname(entry), '..', '..', 'bin');
  const decompress = (name: string, target: string, mode = 0o644) =>
    pipeline(
      createReadStream(join(source, `${name}.br`)),
      createBrotliDecompress(),
      createWriteStream(join(folder, target), { mode }),
    );
  const unpackArchive = async (name: string) => {
    await decompress(name, name);
    await promisify(execFile)('tar', ['-xf', name], { cwd: folder });
    await rm(join(folder, name));
  };
  await Promise.all([
    decompress('chromium', 'chromium', 0o755),
    ...['al2023.tar', 'fonts.tar', 'swiftshader.tar'].map(unpackArchive),
    writeFile(join(folder, 'guichet-fonts.conf'), fontSettings()),
  ]);
}

/** The same letters on every machine, and the machine's own for what they lack. */
function fontSettings(): string {
  const prefer = (family: string) =>
    `<alias><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(CACHE, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(CACHE, 'fonts-cache')}</cachedir>
  ${prefer('sans-serif')}
  ${prefer('system-ui')}
</fontconfig>
`;
}

async function firstOnPath(names: string[]): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  for (const path of folders.flatMap((folder) => names.map((name) => join(folder, name)))) {
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  return undefined;
}
