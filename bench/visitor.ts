import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type pg from 'pg';
import { pino } from 'pino';
import type { Deps } from '../src/database/deps.js';
import { createSite } from '../src/http/site.js';

const UNHURRIED = 1_000_000;
export const LINK_SECRET = 'l'.repeat(32);

/** The site on a port of its own, without limits. */
export async function listen(deps: Deps, pool: pg.Pool) {
  const env = {
    ...({ NODE_ENV: 'test', PUBLIC_URL: 'http://localhost', TRUST_PROXY: 0 } as const),
    ...{ SESSION_SECRET: 's'.repeat(32), LINK_SECRET, RATE_LIMIT_FACTOR: UNHURRIED },
  };
  const server = createServer(
    createSite({ deps, env: { ...env, OPS_EMAIL: undefined }, pool, logger: pino({ level: 'silent' }) }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${port}`, close };
}

/** A call of the API. */
export async function post(url: string, path: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url + path, { method: 'POST', body: JSON.stringify(body), headers });
  if (response.status !== 202) throw new Error(`${path}: ${String(response.status)}`);
  await response.arrayBuffer();
}

/** A browser before a form: its cookie and its token go with every answer. */
export async function openForm(url: string, path: string) {
  const { cookie, page } = await follow(url, path);
  const token = /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
  return async (action: string, fields: Record<string, string>): Promise<void> => {
    const body = new URLSearchParams({ _csrf: token, ...fields });
    const response = await fetch(url + action, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { cookie },
    });
    if (![200, 303, 401].includes(response.status)) throw new Error(`${action}: ${String(response.status)}`);
    await response.arrayBuffer();
  };
}

/** A page, after a redirection where there is one, and the cookies that both gave. */
async function follow(url: string, path: string) {
  const first = await fetch(url + path, { redirect: 'manual' });
  const target = first.headers.get('location');
  if (target === null) return { cookie: cookiesOf(first), page: await first.text() };
  const page = await fetch(url + target, { headers: { cookie: cookiesOf(first) } });
  return { cookie: [cookiesOf(first), cookiesOf(page)].filter(Boolean).join('; '), page: await page.text() };
}

function cookiesOf(response: Response): string {
  const cookies = response.headers.getSetCookie().map((one) => one.split(';')[0]);
  return cookies.join('; ');
}
