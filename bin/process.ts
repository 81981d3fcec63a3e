import { pino, type Logger } from 'pino';
import { EnvironmentError, type Env } from '../src/config/env.js';

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

type AnyError = Error & { code?: string; constraint?: string; severity?: string };

/** Database errors carry the values of their row: only codes and places are kept. */
function safeError(thrown: unknown) {
  if (!(thrown instanceof Error)) return { name: typeof thrown };
  const error: AnyError = thrown;
  const { name, code, constraint, stack } = error;
  const isQuiet = isOfDatabase(error) || error instanceof AggregateError;
  return {
    name,
    code,
    constraint,
    message: isQuiet ? undefined : error.message,
    stack: isQuiet ? placeOf(stack) : stack,
  };
}

/** One line for whoever typed a command. */
function inSafeWords(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `Failed with a ${typeof thrown}.`;
  const error: AnyError = thrown;
  const message = isOfDatabase(error) && HOLDS_VALUES.test(error.code ?? '') ? '' : error.message;
  return [error.name, error.code, error.constraint, message].filter(Boolean).join(' · ');
}

/** SQLSTATE classes whose messages may quote what was to be written; the others speak of connections, rights and names. */
const HOLDS_VALUES = /^(?!08|28|3D|42|53|57)/;

/** TypeORM's, or the driver's own. */
function isOfDatabase({ name, severity }: AnyError): boolean {
  return name === 'QueryFailedError' || severity !== undefined;
}

function placeOf(stack: string | undefined): string {
  return (stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .join('\n');
}
