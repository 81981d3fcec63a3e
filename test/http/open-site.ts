import type { Express } from 'express';
import pg from 'pg';
import { pino } from 'pino';
import request from 'supertest';
import type { Deps } from '../../src/database/deps.js';
import { createSite } from '../../src/http/site.js';
import type { SiteEnv } from '../../src/http/parts.js';
import { openWorld, type World } from '../support/world.js';

export const LINK_SECRET = 'a link secret of at least 32 characters';

/** The site on a database of its own, as a browser or a program sees it. */
export interface TestSite extends World {
  app: Express;
  /** What the site logged, one JSON line each. */
  logLines: string[];
  /** The same house with other settings, or with something of it broken. */
  with: (env: Partial<SiteEnv>, deps?: Partial<Deps>) => Express;
  close: () => Promise<void>;
}

const settings: SiteEnv = {
  NODE_ENV: 'test',
  PUBLIC_URL: 'http://localhost:3000',
  SESSION_SECRET: 'a session secret of at least 32 characters',
  LINK_SECRET,
  TRUST_PROXY: 0,
  RATE_LIMIT_FACTOR: 1_000,
};

export async function openSite(): Promise<TestSite> {
  const world = await openWorld();
  const pool = new pg.Pool({ connectionString: world.database.url, max: 4, connectionTimeoutMillis: 2_000 });
  pool.on('error', () => undefined);
  const logLines: string[] = [];
  const logger = pino({ level: 'info' }, { write: (line) => logLines.push(line) });
  const build = (env: Partial<SiteEnv>, deps: Partial<Deps> = {}) =>
    createSite({ deps: { ...world.deps, ...deps }, env: { ...settings, ...env }, pool, logger });
  return {
    ...world,
    app: build({}),
    logLines,
    with: build,
    close: async () => {
      await pool.end();
      await world.database.close();
    },
  };
}

/** A browser: keeps its cookies, and sends a form with the hidden fields of the page it came from. */
export class Visitor {
  readonly agent: ReturnType<typeof request.agent>;

  constructor(app: Express) {
    this.agent = request.agent(app);
  }

  get(path: string) {
    return this.agent.get(path);
  }

  /** Opens `page`, then posts its form to `action` (the page itself unless said). */
  async submit(page: string, fields: Record<string, string>, action = page) {
    const { text } = await this.agent.get(page);
    return this.post(action, { ...hiddenFields(text), ...fields });
  }

  post(path: string, fields: Record<string, string>) {
    return this.agent.post(path).type('form').send(fields);
  }
}

/** Names and values of the hidden inputs of a page. */
export function hiddenFields(html: string): Record<string, string> {
  const inputs = html.match(/<input type="hidden"[^>]*>/g) ?? [];
  const pairs = inputs
    .filter((input) => !/ disabled/.test(input))
    .map((input) => [attribute(input, 'name'), attribute(input, 'value')] as const);
  return Object.fromEntries(pairs);
}

/** The text of a page as a person reads it, spaces made plain. */
export function readable(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#8239;|[\u202f\u00a0]/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A form that the door accepts. */
export const goodForm = {
  profile: 'company_head',
  siren: '732829320',
  firstName: 'Anne',
  lastName: 'Le Goff',
  delegateMission: 'false',
  email: 'anne.legoff@example.fr',
  password: 'quatre chevaux bleus',
  acceptTerms: 'true',
};

function attribute(tag: string, name: string): string {
  return new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}
