import {
  becomesHealthy,
  launch,
  type Exit,
  type ServiceName,
  type ServiceProcess,
} from '../../dev/set/service-process.js';

const HEALTHY_WITHIN_MS = 30_000;

/** One process of a running set, in the hands of a test. */
export interface RunningService {
  /** All it has printed, through its restarts. */
  readonly lines: readonly string[];
  readonly pid: number;
  /** Health and metrics. */
  readonly opsUrl: string;
  /** Starts it, or starts it again, and waits until it is alive. */
  start(): Promise<void>;
  /** Ends it without asking, and waits until it is gone. */
  kill(signal: NodeJS.Signals): Promise<Exit>;
  /** Asks it to drain, and waits. */
  stop(): Promise<Exit>;
  restart(): Promise<void>;
}

/** A service that is not started yet. */
export function runningService(name: ServiceName, env: NodeJS.ProcessEnv): RunningService {
  const lines: string[] = [];
  const opsUrl = `http://127.0.0.1:${env['OPS_PORT']}`;
  let current: ServiceProcess | undefined;

  const start = async () => {
    current = launch(name, env, (line) => lines.push(line));
    if (await becomesHealthy(opsUrl, current, HEALTHY_WITHIN_MS)) return;
    await stop();
    throw new Error(`${name} did not start:\n${lines.slice(-20).join('\n')}`);
  };
  const stop = async () => current?.stop() ?? { code: 0, signal: null };

  return {
    lines,
    opsUrl,
    get pid() {
      return current?.pid ?? 0;
    },
    start,
    stop,
    kill: async (signal) => {
      current?.kill(signal);
      return current?.exited ?? { code: 0, signal: null };
    },
    restart: async () => {
      await stop();
      await start();
    },
  };
}
