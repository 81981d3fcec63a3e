import { pino, type Logger } from 'pino';
import { EnvironmentError, type Env } from '../src/config/env.js';
import { inSafeWords, safeError } from './safe-error.js';

/** How long a process may take to end what it has begun, in milliseconds (SAFETY §1: SIGTERM drains in 10 s). */
const DRAIN_MS = 10_000;

/**
 * The log of a process: JSON lines with ids, never names, addresses, SIRENs or tokens. What nobody caught ends the
 * process, and is told there too: Node's own words of a refused statement hold the values of its row.
 */
export function createLog(name: string, env: Env): Logger {
  const log = pino({ name, level: env.LOG_LEVEL, serializers: { err: safeError } });
  process.on('uncaughtException', (err, origin) => {
    log.fatal({ err, origin }, 'ended by a fault of ours');
    process.exit(1);
  });
  return log;
}

/** Says in one message why the process cannot start, and ends it. */
export function failClearly(error: unknown): never {
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (error instanceof EnvironmentError) console.error(error.message);
  else if (code === 'EADDRINUSE')
    console.error(`Port ${String(port)} is taken: choose another, or stop what uses it.`);
  else if (code === 'ECONNREFUSED')
    console.error(
      `Nothing answers on port ${String(port)}: check DATABASE_URL and REDIS_URL, and that both run.`,
    );
  else console.error(inSafeWords(error));
  process.exit(1);
}

/** Closes the rooms in order on SIGTERM or SIGINT, and ends the process; at the latest after ten seconds. */
export function endOnSignal(log: Logger, close: () => Promise<void>): void {
  let isEnding = false;
  const end = (signal: string) => {
    if (isEnding) return;
    isEnding = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stopped with an error');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}
