import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHandler } from './handler.js';
import type { RegisterReplies } from './reply.js';

export interface SimulatorOptions {
  /** 0 for any free one. */
  port: number;
  /** A folder of more scenarios, served beside our own. */
  scenariosDir?: string;
  /** More companies, by SIREN; what stands in it when the question comes is answered. */
  companies?: ReadonlyMap<string, RegisterReplies>;
  log?: (line: string) => void;
  clock?: () => Date;
}

export interface Simulator {
  url: string;
  port: number;
  close(): Promise<void>;
}

/** Serves the three registers on one port, on this machine only. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const handle = createHandler(options);
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      options.log?.(`simulator: ${String(error)}`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
