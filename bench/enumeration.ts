import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { pino } from 'pino';
import type { Deps } from '../src/database/deps.js';
import { createSite } from '../src/http/site.js';

/** In `npm run bench`; a thousand are asked for by hand. */
const PAIRS = Number(process.env['GUICHET_PAIRS'] ?? 100);
const AT_ONCE = 2;
const UNHURRIED = 1_000_000;
const KNOWN = 'connue@exemple.invalid';
const PASSWORD = 'quatre chevaux bleus';

/**
 * Whether the time of an answer tells a known e-mail from an unknown one, beside the 0.50 of a coin: pairs are sent
 * turn about, and the figure is how often the known one was slower.
 */
export async function benchEnumeration(deps: Deps, databaseUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 8 });
  const site = await listen(deps, pool);
  try {
    const signUp = (email: string) => post(site.url, '/api/v1/applications', { ...FORM, email });
    await signUp(KNOWN);
    await deps.dataSource.query(`update accounts set status = 'active' where email = $1`, [KNOWN]);
    tellAuc('Sign-up', await auc(signUp));
    const form = await openForm(site.url, '/connexion');
    tellAuc('Sign-in', await auc((email) => form('/connexion', { email, password: 'trois vaches vertes' })));
    tellAuc('Forgotten password', await auc((email) => form('/mot-de-passe/oublie', { email })));
  } finally {
    await site.close();
    await pool.end();
  }
}

const FORM = {
  profile: 'founder_or_buyer',
  password: PASSWORD,
  acceptTerms: true,
};

/** The area under the curve: 0.5 tells nothing, 1 tells all. */
async function auc(ask: (email: string) => Promise<void>): Promise<number> {
  const known: number[] = [];
  const unknown: number[] = [];
  let next = 0;
  const worker = async () => {
    while (next < PAIRS) {
      const index = (next += 1);
      const turns = [
        async () => known.push(await timeOf(() => ask(KNOWN))),
        async () => unknown.push(await timeOf(() => ask(`inconnue-${String(index)}@exemple.invalid`))),
      ];
      for (const turn of index % 2 === 0 ? turns : turns.reverse()) await turn();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const wins = known.reduce((sum, one) => sum + share(unknown, one), 0);
  return wins / known.length;
}

/** Which share of `others` was faster than `one`; a tie counts half. */
function share(others: readonly number[], one: number): number {
  const points = others.map((other) => (other < one ? 1 : other === one ? 0.5 : 0));
  return points.reduce<number>((sum, point) => sum + point, 0) / others.length;
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const begunAt = performance.now();
  await work();
  return performance.now() - begunAt;
}

async function listen(deps: Deps, pool: pg.Pool) {
  const env = {
    ...({ NODE_ENV: 'test', PUBLIC_URL: 'http://localhost', TRUST_PROXY: 0 } as const),
    ...{ SESSION_SECRET: 's'.repeat(32), LINK_SECRET: 'l'.repeat(32), RATE_LIMIT_FACTOR: UNHURRIED },
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

async function post(url: string, path: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url + path, { method: 'POST', body: JSON.stringify(body), headers });
  if (response.status !== 202) throw new Error(`${path}: ${String(response.status)}`);
  await response.arrayBuffer();
}

/** A browser before a form: its cookie and its token go with every answer. */
async function openForm(url: string, path: string) {
  const page = await fetch(url + path);
  const cookie = page.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const token = /name="_csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  return async (action: string, fields: Record<string, string>): Promise<void> => {
    const body = new URLSearchParams({ _csrf: token, ...fields });
    const response = await fetch(url + action, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { cookie },
    });
    if (![303, 401].includes(response.status)) throw new Error(`${action}: ${String(response.status)}`);
    await response.arrayBuffer();
  };
}

function tellAuc(what: string, figure: number): void {
  console.log(`${what}, known or not, told by its time: AUC ${figure.toFixed(3)} beside a coin: 0.500`);
}
