import { createServer, type AddressInfo } from 'node:net';

/** A TCP port of this machine that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return listenOnce(0);
}

/** Whether somebody already listens on this port of this machine. */
export function isTaken(port: number): Promise<boolean> {
  return listenOnce(port).then(
    () => false,
    () => true,
  );
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen({ port, exclusive: true }, () => {
      const { port: given } = server.address() as AddressInfo;
      server.close(() => resolve(given));
    });
  });
}
