import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Who the server runs as: PostgreSQL refuses root, so root lends it the identity of nobody. */
export interface Identity {
  uid: number;
  gid: number;
}

const NOBODY: Identity = { uid: 65534, gid: 65534 };

/** Nobody when we are root; undefined when we are an ordinary user already. */
export function serverIdentity(): Identity | undefined {
  return process.getuid?.() === 0 ? NOBODY : undefined;
}

/** Whether the server's identity can walk down to this folder (a home directory is often closed to others). */
export function canReach(path: string, identity: Identity | undefined): boolean {
  if (!identity) return true;
  const existing = nearestExisting(path);
  return spawnSync('test', ['-x', existing], { ...identity, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** Makes a folder that only the server's identity may enter. */
export async function makeOwnFolder(path: string, identity: Identity | undefined): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  if (identity) await chown(path, identity.uid, identity.gid);
}

export interface Outcome {
  code: number;
  output: string;
}

/**
 * Runs one of PostgreSQL's programs to its end. Its output goes to us only until it exits: a server that it
 * leaves behind keeps no pipe of ours.
 */
export function runAs(identity: Identity | undefined, program: string, args: string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...identity,
      cwd: '/',
      env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('exit', (code) => {
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ code: code ?? 1, output });
    });
  });
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}
