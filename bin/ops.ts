import { createServer, type ServerResponse } from 'node:http';
import { collectDefaultMetrics, register } from 'prom-client';

/** What a process looks at, by name; each rejects when it is away. */
export type Checks = Record<string, () => Promise<unknown>>;

export interface OpsParts {
  /** What the process cannot work without. */
  required: Checks;
  /** What it can do without for a while: told, and no reason not to be ready. */
  reported?: Checks;
  /** More that is told as it is; left out while it cannot be read. */
  told?: () => Record<string, string> | Promise<Record<string, string>>;
  /** Brings the metrics up to date before they are read. */
  refresh?: () => Promise<void>;
}

export interface OpsServer {
  port: number;
  /** From now on not ready, whatever answers: the process leaves, and should be sent nothing more. */
  leave(): void;
  close(): Promise<void>;
}

const CHECK_MS = 2_000;
const LEAVING = { status: 503, body: { status: 'leaving' } };

/**
 * /healthz (alive), /readyz (what it needs answers) and /metrics (Prometheus), on a port that is never public.
 * @throws EADDRINUSE when the port is taken
 */
export async function startOps(port: number, parts: OpsParts): Promise<OpsServer> {
  collectDefaultMetrics();
  let isLeaving = false;
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0];
    if (path === '/healthz') answer(response, 200, { status: 'ok' });
    else if (path === '/readyz') {
      const asked = isLeaving ? Promise.resolve(LEAVING) : ready(parts);
      void asked.then(({ status, body }) => answer(response, status, body));
    } else if (path === '/metrics') void metrics(parts, response);
    else answer(response, 404, { status: 'not found' });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    leave: () => {
      isLeaving = true;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function ready({ required, reported = {}, told = () => ({}) }: OpsParts) {
  const words = within(async () => told(), {});
  const [checks, others, more] = await Promise.all([statesOf(required), statesOf(reported), words]);
  const isReady = Object.values(checks).every((state) => state === 'ok');
  return {
    status: isReady ? 200 : 503,
    body: { status: isReady ? 'ok' : 'unready', checks, reported: { ...others, ...more } },
  };
}

async function statesOf(checks: Checks): Promise<Record<string, 'ok' | 'away'>> {
  const states = Object.entries(checks).map(
    async ([name, check]) => [name, await isAnswering(check)] as const,
  );
  return Object.fromEntries(await Promise.all(states));
}

function isAnswering(check: () => Promise<unknown>): Promise<'ok' | 'away'> {
  return within<'ok' | 'away'>(() => check().then(() => 'ok'), 'away');
}

/** What it answers in time, or else `otherwise`. */
async function within<T>(ask: () => Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), CHECK_MS);
  });
  const asked = ask().catch(() => otherwise);
  return Promise.race([asked, tooLate]).finally(() => clearTimeout(timer));
}

async function metrics({ refresh }: OpsParts, response: ServerResponse): Promise<void> {
  if (refresh) await isAnswering(refresh);
  response.writeHead(200, { 'Content-Type': register.contentType });
  response.end(await register.metrics());
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}
