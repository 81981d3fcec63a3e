import pg from 'pg';

const POLL_MS = 2_000;
const RECONNECT_MS = 1_000;
const CONNECT_MS = 5_000;

/** Wakes the relay when a row is committed, and every two seconds in case the word was lost. */
export interface OutboxListener {
  close(): Promise<void>;
}

/**
 * LISTENs on its own connection and runs `relay` until it finds nothing more; never two runs at once.
 * @param relay hands rows over and tells how many
 */
export function listenOutbox(
  databaseUrl: string,
  relay: () => Promise<number>,
  onError: (error: Error) => void,
): OutboxListener {
  let isClosed = false;
  let client: pg.Client | null = null;
  let running: Promise<void> | null = null;
  let isWanted = false;

  const wake = () => {
    isWanted = true;
    running ??= drain().finally(() => {
      running = null;
      if (isWanted && !isClosed) wake();
    });
  };
  const drain = async () => {
    while (isWanted && !isClosed) {
      isWanted = false;
      try {
        if ((await relay()) > 0) isWanted = true;
      } catch (error) {
        onError(error as Error);
        return;
      }
    }
  };
  const connect = async () => {
    if (isClosed) return;
    client = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'guichet outbox',
      ...{ connectionTimeoutMillis: CONNECT_MS, keepAlive: true },
    });
    client.on('notification', wake);
    client.on('error', onError);
    client.on('end', () => void setTimeout(() => void connect(), RECONNECT_MS).unref());
    await listen(client).catch(onError);
    wake();
  };

  const listen = async (client: pg.Client) => {
    await client.connect();
    await client.query('listen outbox');
  };

  const poll = setInterval(wake, POLL_MS);
  void connect();
  return {
    close: async () => {
      isClosed = true;
      clearInterval(poll);
      await running;
      await client?.end().catch(onError);
    },
  };
}
