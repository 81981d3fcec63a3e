import { setImmediate } from 'node:timers/promises';
import type { Server } from 'node:http';

/**
 * Takes no new request, ends those that have begun, and only then lets go. Who has already knocked is let in first: a
 * listener that closes resets the connections that nobody has taken yet.
 */
export async function drain(server: Server): Promise<void> {
  server.prependListener('request', (_request, response) => {
    response.shouldKeepAlive = false;
  });
  await setImmediate();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
