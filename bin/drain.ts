import { setImmediate, setTimeout as pause } from 'node:timers/promises';
import type { Server } from 'node:http';

/**
 * Ends the requests that have begun, and only then lets go. For `graceMs` milliseconds it goes on taking new ones, while
 * whoever sends them learns that it leaves: a listener that closes resets the connections that nobody has taken yet.
 */
export async function drain(server: Server, graceMs: number): Promise<void> {
  server.prependListener('request', (_request, response) => {
    response.shouldKeepAlive = false;
  });
  await pause(graceMs);
  await setImmediate();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
