/**
 * PostgreSQL shutting down, starting up, full, too slow or out of reach (class 08, 53300, 57014, 57P01–57P03, and 25P03,
 * 25P04 where it ended a transaction that stood still; 40001 and 40P01 where two got into each other’s way again and
 * again), and what the network says.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const CODES =
  /^(08...|25P0[34]|40001|40P01|53300|57014|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/;
/** A connection that was cut inside a transaction: TypeORM lets it go, and no longer says why. */
const CUT_INSIDE = /^QueryRunner(Provider)?AlreadyReleasedError$/;
/** The driver gives these without a code. */
const MESSAGES =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|not queryable|driver not connected/i;

/** Whether an error means that PostgreSQL cannot serve us now: nothing was stored, the caller may try again. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && CODES.test(error.code)) return true;
  if (error instanceof AggregateError && error.errors.some(isDatabaseAway)) return true;
  return MESSAGES.test(error.message) || CUT_INSIDE.test(error.name) || isDatabaseAway(error.cause);
}
