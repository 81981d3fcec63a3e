import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

const BACK_AFTER_MS = 300;
const DRAINED_WITHIN_MS = 12_000;
const LINES_KEPT = 2_000;

/** A process that is started again whenever it ends, as an operator's supervisor does. */
export interface KeptAlive {
  readonly name: string;
  /** Up, and through with its start. */
  isReady(): boolean;
  signal(signal: NodeJS.Signals): void;
  readonly lines: readonly string[];
  /** How often it ended, once through with its start, and nobody had killed it or asked it to stop. */
  ownEnds(): number;
  /** Ends it for good; it may drain. */
  close(): Promise<void>;
}

export interface KeptCommand {
  name: string;
  /** Program and arguments. */
  command: readonly [string, ...string[]];
  env: NodeJS.ProcessEnv;
  /** What it prints when it is through with its start; where it prints nothing, it is so at once. */
  readyWords?: string;
  /** A file that all it prints is added to. */
  logFile?: string | undefined;
}

export function keepAlive({ name, command, env, readyWords, logFile }: KeptCommand): KeptAlive {
  const lines: string[] = [];
  const log = logFile === undefined ? null : createWriteStream(logFile, { flags: 'a' });
  const closing = new AbortController();
  let child: ChildProcess | undefined;
  let isReady = false;
  let isAsked = false;
  let ownEnds = 0;

  const runOnce = async () => {
    isReady = readyWords === undefined;
    const [program, ...args] = command;
    const started = spawn(program, args, { env, stdio: ['pipe', 'pipe', 'pipe'], detached: true });
    child = started;
    isAsked = false;
    for (const stream of [started.stdout, started.stderr])
      createInterface(stream).on('line', (line) => {
        isReady ||= readyWords !== undefined && line.includes(readyWords);
        lines.push(line);
        log?.write(`${line}\n`);
        if (lines.length > LINES_KEPT) lines.shift();
      });
    const [, signal] = (await once(started, 'close')) as [number | null, NodeJS.Signals | null];
    if (isReady && signal !== 'SIGKILL' && !isAsked && !closing.signal.aborted) ownEnds += 1;
    isReady = false;
  };
  const run = async () => {
    while (!closing.signal.aborted) {
      await runOnce();
      await pause(BACK_AFTER_MS, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  };
  const running = run();

  return {
    name,
    lines,
    isReady: () => isReady,
    ownEnds: () => ownEnds,
    signal: (name) => {
      isAsked ||= name === 'SIGTERM';
      signalGroup(child, name);
    },
    close: async () => {
      closing.abort();
      signalGroup(child, 'SIGCONT');
      signalGroup(child, 'SIGTERM');
      const force = setTimeout(() => signalGroup(child, 'SIGKILL'), DRAINED_WITHIN_MS);
      await running;
      clearTimeout(force);
      log?.end();
    },
  };
}

/** A process and those it started; they may have ended meanwhile. */
function signalGroup(child: ChildProcess | undefined, name: NodeJS.Signals): void {
  if (child?.pid === undefined) return;
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
