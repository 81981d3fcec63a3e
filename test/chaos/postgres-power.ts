import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startPostgres, type PostgresServer, type ServerOptions } from '../../dev/postgres/server.js';

/** A PostgreSQL of one's own, always on the same port, whose power can be cut. */
export interface PostgresPower {
  adminUrl: string;
  /** Down, or silent, by one of these. */
  isHit: () => boolean;
  /** `pg_ctl stop -m immediate`, and up again. */
  cut: () => Promise<void>;
  /** kill -9 of its first process, and up again. */
  kill: () => Promise<void>;
  /** Takes connections and questions, and answers none until the time is over. */
  freeze: (ms: number) => Promise<void>;
  /** Removes it and its data. */
  destroy: () => Promise<void>;
}

const STARTS = 10;

/** Written to disk at each commit: what was acknowledged must outlive the cut. */
export async function powerPostgres(folder: string, port: number): Promise<PostgresPower> {
  const start = () => startPatiently({ folder, durable: true, port });
  let server = await start();
  const guard = endWithUs(folder);
  let hand: Promise<void> | null = null;
  const alone = (work: () => Promise<void>): Promise<void> => {
    if (hand) throw new Error('one hand on the switch at a time');
    hand = work().finally(() => (hand = null));
    return hand;
  };
  return {
    adminUrl: server.adminUrl,
    isHit: () => hand !== null,
    cut: () =>
      alone(async () => {
        await server.crash();
        server = await start();
      }),
    kill: () =>
      alone(async () => {
        signal(await processesOf(server), 'SIGKILL', 1);
        server = await start();
      }),
    freeze: (ms) =>
      alone(async () => {
        const all = await processesOf(server);
        signal(all, 'SIGSTOP');
        await pause(ms);
        signal(all, 'SIGCONT');
      }),
    destroy: async () => {
      await hand;
      await server.destroy();
      guard.stdin.end();
    },
  };
}

/** On a busy machine the recovery after a cut takes longer than a start may. */
async function startPatiently(options: ServerOptions, triesLeft = STARTS): Promise<PostgresServer> {
  return startPostgres(options).catch((error: unknown) => {
    if (triesLeft <= 1) throw error;
    return startPatiently(options, triesLeft - 1);
  });
}

/** The first process, then its children. */
async function processesOf(server: PostgresServer): Promise<number[]> {
  const first = await server.pid();
  if (first === undefined) return [];
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const isChild = await Promise.all(all.map(async (pid) => (await parentOf(pid)) === first));
  return [first, ...all.filter((_pid, index) => isChild[index])];
}

async function parentOf(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${String(pid)}/status`, 'utf8').catch(() => '');
  return Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? NaN);
}

/** Some may have ended meanwhile. */
function signal(pids: number[], name: NodeJS.Signals, most = pids.length): void {
  for (const pid of pids.slice(0, most)) {
    try {
      process.kill(pid, name);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

/** When we vanish, even by force, `read` meets the end of the pipe. */
function endWithUs(folder: string) {
  const script = 'read -r _; head -n 1 "$0" 2>/dev/null | xargs -r kill -QUIT 2>/dev/null';
  const args = ['-c', script, join(folder, 'data', 'postmaster.pid')];
  return spawn('sh', args, { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
}
