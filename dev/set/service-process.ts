import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

export const SERVICES = ['web', 'admin', 'worker'] as const;
export type ServiceName = (typeof SERVICES)[number];

const DRAIN_MS = 12_000;
const POLL_MS = 100;

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface ServiceProcess {
  name: ServiceName;
  pid: number;
  /** Settles when the process has ended, however it ended. */
  exited: Promise<Exit>;
  kill(signal: NodeJS.Signals): void;
  /** Asks it to drain; forces it when it has not ended in time. */
  stop(): Promise<Exit>;
}

/** Starts one of the house's processes from dist/, out of reach of the terminal's Ctrl-C: we stop it ourselves. */
export function launch(
  name: ServiceName,
  env: NodeJS.ProcessEnv,
  onLine: (line: string) => void,
): ServiceProcess {
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', '--import', './dev/set/leave-with-parent.mjs', `dist/bin/${name}.js`],
    { env, stdio: ['pipe', 'pipe', 'pipe'], detached: true },
  );
  createInterface(child.stdout).on('line', onLine);
  createInterface(child.stderr).on('line', onLine);
  const exited = new Promise<Exit>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  const kill = (signal: NodeJS.Signals) => void child.kill(signal);
  return { name, pid: child.pid ?? 0, exited, kill, stop: () => stop(kill, exited) };
}

/** Waits until the service says that it is alive; false when it ended, or took too long. */
export async function becomesHealthy(
  opsUrl: string,
  service: ServiceProcess,
  timeoutMs: number,
): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  let ended = false;
  void service.exited.then(() => (ended = true));
  while (!ended && Date.now() < deadline) {
    const answer = await fetch(`${opsUrl}/healthz`, { signal: AbortSignal.timeout(1_000) }).catch(
      () => undefined,
    );
    if (answer?.ok) return true;
    await pause(POLL_MS);
  }
  return false;
}

async function stop(kill: (signal: NodeJS.Signals) => void, exited: Promise<Exit>): Promise<Exit> {
  kill('SIGTERM');
  const force = setTimeout(() => kill('SIGKILL'), DRAIN_MS);
  const exit = await exited;
  clearTimeout(force);
  return exit;
}
