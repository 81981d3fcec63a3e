import pg from 'pg';

/** A process that was held up itself finds the answer waiting: it is given this long to read it. */
const SECOND_LOOK_MS = 200;

/**
 * A connection that is cut when PostgreSQL has not answered for `silenceMs`. A host that vanishes, or a server that is
 * frozen, takes questions and says nothing: without this, everybody who asks waits for minutes, and the pool with them.
 * The driver's own `query_timeout` leaves the connection, perhaps inside a transaction, to whoever borrows it next.
 * A connection that is lost is an error of whoever asks over it, never the end of the process.
 */
export function impatientClient(silenceMs: number): typeof pg.Client {
  return class ImpatientClient extends pg.Client {
    constructor(config?: string | pg.ClientConfig) {
      super(config);
      const ask = this.query.bind(this) as (...asked: unknown[]) => unknown;
      let timer: NodeJS.Timeout | undefined;
      const endWait = () => clearTimeout(timer);
      const cut = () => socketOf(this).destroy();
      const beginWait = () => {
        endWait();
        timer = setTimeout(() => (timer = setTimeout(cut, SECOND_LOOK_MS).unref()), silenceMs).unref();
      };
      this.on('drain', endWait).on('end', endWait);
      // Between the pool's listener and its borrower's nobody listens for a moment: a connection lost just then would
      // end the process. Its next question is refused, which is enough.
      this.on('error', endWait);
      this.query = ((...asked: unknown[]) => {
        if (!isStream(asked[0])) beginWait();
        return ask(...asked);
      }) as typeof this.query;
    }
  };
}

/** Its reader sets the pace, not PostgreSQL. */
function isStream(query: unknown): boolean {
  return typeof query === 'object' && query !== null && 'submit' in query;
}

function socketOf(client: pg.Client): { destroy(): void } {
  return (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream;
}
