import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PATIENCE = { timeout: 60_000 };
const CACHE = resolve('node_modules/.cache/guichet-redis');
/** Present wherever apt is, and not to be mixed with another machine's. */
const BASE_LIBRARIES = /^lib(c6|gcc|stdc\+\+)/;

/** A redis-server and the environment it needs. */
export interface RedisProgram {
  path: string;
  env: NodeJS.ProcessEnv;
}

/** The machine's own redis-server, or Debian's unpacked into a cache, without being root; null when neither can be had. */
export async function findRedisProgram(): Promise<RedisProgram | null> {
  if (await works({ path: 'redis-server', env: process.env }))
    return { path: 'redis-server', env: process.env };
  if (!existsSync(CACHE)) await fetchFromDebian().catch(() => undefined);
  const fetched = await describeFetched();
  return fetched && (await works(fetched)) ? fetched : null;
}

async function works({ path, env }: RedisProgram): Promise<boolean> {
  return run(path, ['--version'], { env }).then(
    () => true,
    () => false,
  );
}

async function describeFetched(): Promise<RedisProgram | null> {
  const libraries = await readdir(join(CACHE, 'usr/lib')).catch(() => []);
  const folders = libraries.map((name) => join(CACHE, 'usr/lib', name)).join(':');
  const path = ['redis-server', 'redis-check-rdb']
    .map((name) => join(CACHE, 'usr/bin', name))
    .find(existsSync);
  return path ? { path, env: { ...process.env, LD_LIBRARY_PATH: folders } } : null;
}

/** Unpacked beside and renamed at the end: two workers may come here together. */
async function fetchFromDebian(): Promise<void> {
  await mkdir(join(CACHE, '..'), { recursive: true });
  const folder = await mkdtemp(`${CACHE}-`);
  try {
    const options = await usableLists(folder);
    const packages = ['redis-server', 'redis-tools', ...(await libraries(options))];
    await run('apt-get', [...options, 'download', ...packages], { ...PATIENCE, cwd: folder });
    const files = (await readdir(folder)).filter((name) => name.endsWith('.deb'));
    const root = join(folder, 'root');
    for (const file of files) await run('dpkg', ['-x', join(folder, file), root]);
    await rename(root, CACHE);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The machine's package lists are often empty, or closed to us: then we fetch our own. */
async function usableLists(folder: string): Promise<string[]> {
  const sandbox = [
    '-o',
    'APT::Sandbox::User=',
    '-o',
    'Acquire::http::Timeout=10',
    '-o',
    'Acquire::Retries=0',
  ];
  const known = await run('apt-cache', ['show', 'redis-tools']).catch(() => undefined);
  if (known?.stdout) return sandbox;
  const own = ['lists', 'cache', 'archives'].map((name) => join(folder, name));
  for (const path of own) await mkdir(join(path, 'partial'), { recursive: true });
  const [lists, cache, archives] = own;
  const options = [
    ...sandbox,
    ...['-o', `Dir::State::lists=${lists}`],
    ...['-o', `Dir::Cache=${cache}`],
    ...['-o', `Dir::Cache::archives=${archives}`],
    ...['-o', 'Debug::NoLocking=1'],
  ];
  await run('apt-get', [...options, '-qq', 'update'], PATIENCE);
  return options;
}

async function libraries(options: string[]): Promise<string[]> {
  const { stdout } = await run('apt-cache', [
    ...options,
    'depends',
    '--important',
    'redis-server',
    'redis-tools',
  ]);
  const names = [...stdout.matchAll(/Depends: (lib[\w.+-]+)/g)].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => !BASE_LIBRARIES.test(name));
}
