import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

export interface Site {
  port: number;
  /** Where /readyz is. */
  opsUrl: string;
}

export interface Balancer {
  /** Posts to a site that is ready; the status, or what the line said instead. */
  post(path: string, headers: Record<string, string>, body: object): Promise<string>;
  close(): Promise<void>;
}

const LOOK_EVERY_MS = 50;

/** As the proxy in front of several sites: keeps its lines open, reads /readyz, never sends anything a second time. */
export function startBalancer(sites: readonly Site[]): Balancer {
  const ready = new Set<Site>();
  const agent = new Agent({ keepAlive: true });
  let isOver = false;
  let turn = 0;
  const looking = sites.map(async (site) => {
    while (!isOver) {
      if (await isReady(site)) ready.add(site);
      else ready.delete(site);
      await pause(LOOK_EVERY_MS);
    }
  });

  const oneThatIsReady = async (): Promise<Site> => {
    for (;;) {
      turn += 1;
      const site = [...ready][turn % Math.max(ready.size, 1)];
      if (site) return site;
      await pause(LOOK_EVERY_MS);
    }
  };
  return {
    post: async (path, headers, body) => {
      const { port } = await oneThatIsReady();
      return send({ port, host: 'localhost', path, method: 'POST', agent, headers }, JSON.stringify(body));
    },
    close: async () => {
      isOver = true;
      await Promise.all(looking);
      agent.destroy();
    },
  };
}

async function isReady({ opsUrl }: Site): Promise<boolean> {
  return fetch(`${opsUrl}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

function send(options: Parameters<typeof request>[1] & object, body: string): Promise<string> {
  return new Promise((resolve) => {
    const asking = request(options, (answer) =>
      answer.resume().on('end', () => resolve(String(answer.statusCode))),
    );
    asking.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    asking.end(body);
  });
}
