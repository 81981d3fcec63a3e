import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Env } from '../config/env.js';
import type { Deps } from '../database/deps.js';
import type { RequestLimits } from './guards/request-limits.js';
import type { NoteSecurity } from './security-log.js';

/** The settings the door reads, and no other. */
export type SiteEnv = Pick<
  Env,
  | 'NODE_ENV'
  | 'PUBLIC_URL'
  | 'SESSION_SECRET'
  | 'LINK_SECRET'
  | 'TRUST_PROXY'
  | 'RATE_LIMIT_FACTOR'
  | 'OPS_EMAIL'
>;

/** What the site is built from. The pool serves sessions and request limits, so that they never starve a gesture. */
export interface SiteParts {
  deps: Deps;
  env: SiteEnv;
  pool: Pool;
  logger: Logger;
}

/** What every router is given. */
export interface Site extends SiteParts {
  limits: RequestLimits;
  note: NoteSecurity;
}
