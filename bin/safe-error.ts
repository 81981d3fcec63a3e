type AnyError = Error & { code?: string; constraint?: string; severity?: string };

/** An error as the log keeps it, with what caused it and what it gathers. */
export interface SafeError {
  name: string;
  code?: string | undefined;
  constraint?: string | undefined;
  message?: string | undefined;
  stack?: string | undefined;
  cause?: SafeError | undefined;
  errors?: SafeError[] | undefined;
}

/** Database errors carry the values of their row: only codes and places are kept. */
export function safeError(thrown: unknown): SafeError {
  if (!(thrown instanceof Error)) return { name: typeof thrown };
  const error: AnyError = thrown;
  const { name, code, constraint, stack, cause } = error;
  const isQuiet = isOfDatabase(error) || error instanceof AggregateError;
  return {
    name,
    code,
    constraint,
    message: isQuiet ? undefined : error.message,
    stack: isQuiet ? placeOf(stack) : stack,
    cause: cause === undefined ? undefined : safeError(cause),
    errors: error instanceof AggregateError ? error.errors.map(safeError) : undefined,
  };
}

/** One line for whoever typed a command. */
export function inSafeWords(thrown: unknown): string {
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
