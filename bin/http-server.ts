import { createServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { setImmediate, setTimeout as pause } from 'node:timers/promises';

export interface HttpServerOptions {
  /** How long one request may take to arrive, in milliseconds. */
  requestMs: number;
}

export interface HttpServer {
  /** @throws EADDRINUSE when the port is taken */
  listen(port: number): Promise<number>;
  /**
   * Ends the requests that have begun, and only then lets go. For `graceMs` milliseconds it goes on taking new ones,
   * while whoever sends them learns that it leaves: a listener that closes resets the connections that nobody has
   * taken yet. What has not fully arrived a short while after that is cut off; what has is answered.
   */
  drain(graceMs: number): Promise<void>;
}

const HEADERS_MS = 10_000;
/** Node looks for what is late every thirty seconds by default: ten seconds could be forty. */
const LATE_LOOKED_FOR_MS = 1_000;
/** Far more than people need, far fewer than would fill the memory; the proxy in front keeps the rest waiting. */
const MOST_CONNECTIONS = 2_000;
/** After the last new request was taken, what is still on its way has so long to arrive. */
const ARRIVES_WITHIN_MS = 1_500;
const LOOK_EVERY_MS = 100;

/** The one way in which site and desk listen: nobody holds them up, and no request is cut when they leave. */
export function createHttpServer(listener: RequestListener, { requestMs }: HttpServerOptions): HttpServer {
  const server = createServer(
    {
      ...{ headersTimeout: HEADERS_MS, requestTimeout: requestMs },
      connectionsCheckingInterval: LATE_LOOKED_FOR_MS,
    },
    listener,
  );
  server.maxConnections = MOST_CONNECTIONS;
  const unanswered = watchConnections(server);
  return {
    listen: async (port) => {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, () => resolve());
      });
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : port;
    },
    drain: async (graceMs) => {
      server.prependListener('request', (_request, response) => {
        response.shouldKeepAlive = false;
      });
      await pause(graceMs);
      await setImmediate();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      const cut = setTimeout(() => unanswered().forEach((socket) => socket.destroy()), ARRIVES_WITHIN_MS);
      // One that ended its last request after the close stands idle: nobody else would look.
      const idle = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS);
      await closed;
      clearTimeout(cut);
      clearInterval(idle);
    },
  };
}

/** @returns gives the connections on which no request has fully arrived that still waits for its answer */
function watchConnections(server: Server): () => Socket[] {
  const running = new Map<Socket, () => boolean>();
  server.on('connection', (socket) => {
    running.set(socket, () => false);
    socket.on('close', () => running.delete(socket));
  });
  server.on('request', (request, response) => {
    const { socket } = request;
    running.set(socket, () => request.complete && !response.writableFinished);
  });
  return () => [...running].filter(([, isRunning]) => !isRunning()).map(([socket]) => socket);
}
