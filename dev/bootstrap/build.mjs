import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { step } from './progress.mjs';
import { capture, Refusal } from './run.mjs';

const ROOMS = ['bin', 'src', 'admin', 'jobs', 'migrations', 'dev'];
const SETTINGS = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];
const STAMP = 'dist/.built';
const COMPILED = /\.tsx?$/;

/** Compiles into dist/ what the processes run, when a source has changed since the last time. */
export async function buildIfStale({ force = false } = {}) {
  const sources = await listSources();
  const fingerprint = await fingerprintOf([...sources, ...SETTINGS]);
  if (!force && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint) return;
  await step('Compiling', () => compile(sources));
  if (existsSync('dist/bin/build-panel.js')) await step('Bundling the panel', bundlePanel);
  await writeFile(STAMP, fingerprint);
}

/** Compiled beside and swapped in at the end: what runs from dist/ never meets half a build. */
async function compile(sources) {
  const next = `dist.${process.pid}`;
  try {
    const tsc = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', next];
    const { code, output } = await capture(process.execPath, tsc);
    if (code !== 0) throw new Refusal(`The sources do not compile:\n${output.trim()}`);
    for (const file of sources.filter((path) => !COMPILED.test(path))) {
      await mkdir(dirname(join(next, file)), { recursive: true });
      await cp(file, join(next, file));
    }
    await rm('dist', { recursive: true, force: true });
    await rename(next, 'dist');
  } catch (error) {
    await rm(next, { recursive: true, force: true });
    throw error.code === 'EACCES' ? new Refusal(`dist/ cannot be written: ${error.message}`) : error;
  }
}

async function bundlePanel() {
  const { code, output } = await capture(process.execPath, ['dist/bin/build-panel.js'], {
    ...process.env,
    NODE_ENV: 'production',
  });
  if (code !== 0) throw new Refusal(`The panel could not be bundled:\n${output.trim()}`);
}

async function listSources() {
  const lists = await Promise.all(
    ROOMS.filter((room) => existsSync(room)).map((room) =>
      readdir(room, { recursive: true, withFileTypes: true }),
    ),
  );
  return lists
    .flat()
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function fingerprintOf(files) {
  const lines = await Promise.all(
    files.map(async (file) => {
      const { mtimeMs, size } = await stat(file);
      return `${file} ${mtimeMs} ${size}`;
    }),
  );
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
