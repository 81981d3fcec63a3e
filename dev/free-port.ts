import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below the ports that the system hands out by itself, so that nobody is given ours before we listen on it; browsers refuse 10080. */
const LOWEST = 11_000;
const HIGHEST = 32_000;

/** A TCP port of this machine that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST);
    if (!(await isTaken(port))) return port;
  }
}

/** Whether somebody already listens on this port of this machine. */
export function isTaken(port: number): Promise<boolean> {
  return listenOnce(port).then(
    () => false,
    () => true,
  );
}

function listenOnce(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen({ port, exclusive: true }, () => {
      server.close(() => resolve());
    });
  });
}
