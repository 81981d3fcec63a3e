import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { step } from './progress.mjs';
import { capture, Refusal } from './run.mjs';
import { swcOptions } from './swc-options.mjs';

const ROOMS = ['bin', 'src', 'admin', 'jobs', 'migrations', 'dev'];
const SETTINGS = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];
const STAMP = 'dist/.built';
const COMPILED = /(?<!\.d)\.tsx?$/;
/** AdminJS bundles these itself, from the sources. */
const PANEL_COMPONENTS = join('admin', 'components');

/** Compiles into dist/ what the processes run, when a source has changed since the last time. */
export async function buildIfStale() {
  const sources = await listSources();
  const fingerprint = await fingerprintOf([...sources, ...SETTINGS]);
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint) return;
  await step('Compiling', () => compile(sources));
  if (existsSync('dist/bin/build-panel.js')) await step('Bundling the panel', bundlePanel);
  await writeFile(STAMP, fingerprint);
}

/** As for production: refuses sources whose types do not agree, and starts from nothing. */
export async function buildChecked() {
  await step('Checking the types', checkTypes);
  await rm(STAMP, { force: true });
  await buildIfStale();
}

async function checkTypes() {
  const tsc = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'];
  const { code, output } = await capture(process.execPath, tsc);
  if (code !== 0) throw new Refusal(`The types do not agree:\n${output.trim()}`);
}

/** Compiled beside and swapped in at the end: what runs from dist/ never meets half a build. */
async function compile(sources) {
  const next = `dist.${process.pid}`;
  const swc = await import('@swc/core');
  try {
    const compiled = sources.filter((source) => !source.startsWith(PANEL_COMPONENTS));
    await Promise.all(compiled.map((source) => compileFile(swc, source, next)));
    await rm('dist', { recursive: true, force: true });
    await rename(next, 'dist');
  } catch (error) {
    await rm(next, { recursive: true, force: true });
    throw error.code === 'EACCES' ? new Refusal(`dist/ cannot be written: ${error.message}`) : error;
  }
}

async function compileFile(swc, source, folder) {
  const isCompiled = COMPILED.test(source);
  const target = join(folder, isCompiled ? source.replace(COMPILED, '.js') : source);
  await mkdir(dirname(target), { recursive: true });
  if (!isCompiled) return cp(source, target);
  const sourceFileName = relative(dirname(target), source);
  const { code, map } = await swc.transformFile(source, { ...swcOptions, sourceMaps: true, sourceFileName });
  await writeFile(target, `${code}//# sourceMappingURL=${target.split('/').at(-1)}.map\n`);
  await writeFile(`${target}.map`, map);
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
