import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { sender } from './sender.js';
import { trustedProxies } from './trusted-proxies.js';

const SOURCES = ['insee', 'rne', 'recherche-entreprises', 'mirror'] as const;
const SECRETS = [
  'DATABASE_URL',
  'REDIS_URL',
  'SMTP_URL',
  'SESSION_SECRET',
  'LINK_SECRET',
  'INSEE_API_KEY',
  'RNE_USERNAME',
  'RNE_PASSWORD',
  'REGISTRY_PROXY_URL',
] as const;
const FILES: ReadonlySet<string> = new Set(SECRETS.map((name) => `${name}_FILE`));

const url = (protocols: RegExp, example: string) => {
  const expected = `expected an address like ${example}`;
  const isRight = (value: string) => URL.canParse(value) && protocols.test(new URL(value).protocol);
  return z.string(expected).refine(isRight, expected);
};
const httpUrl = (example: string) =>
  url(/^https?:$/, example).transform((value) => value.replace(/\/+$/, ''));
const port = (fallback: number) => z.coerce.number().int().min(0).max(65535).default(fallback);
const positive = (fallback: number) => z.coerce.number().positive().default(fallback);
const SECRET_EXPECTED = 'expected at least 32 random characters, e.g. from `openssl rand -hex 32`';
const secret = z.string(SECRET_EXPECTED).min(32, SECRET_EXPECTED);

const sources = z
  .string()
  .transform((list) => list.split(',').map((name) => name.trim()))
  .pipe(z.array(z.enum(SOURCES, `expected a comma-separated list out of ${SOURCES.join(', ')}`)).min(1));

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  DATABASE_URL: url(/^postgres(ql)?:$/, 'postgres://user:password@host:5432/guichet'),
  REDIS_URL: url(/^rediss?:$/, 'redis://host:6379').optional(),
  SMTP_URL: url(/^smtps?:$/, 'smtp://host:25'),
  MAIL_FROM: sender,
  PUBLIC_URL: httpUrl('https://comptes.example.fr'),
  ADMIN_URL: httpUrl('https://guichet.example.fr'),
  PORT: port(3000),
  ADMIN_PORT: port(3001),
  OPS_PORT: port(3002),
  SESSION_SECRET: secret,
  LINK_SECRET: secret,
  TRUST_PROXY: trustedProxies.prefault('0'),
  OPS_EMAIL: z.email('expected one e-mail address').optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  REGISTRY_SOURCES: sources.default(['insee', 'rne', 'recherche-entreprises']),
  INSEE_API_URL: httpUrl('https://host/path').default('https://api.insee.fr/api-sirene/3.11'),
  INSEE_API_KEY: z.string().min(1).optional(),
  INSEE_RATE_PER_MINUTE: positive(28),
  RNE_API_URL: httpUrl('https://host/path').default('https://registre-national-entreprises.inpi.fr/api'),
  RNE_USERNAME: z.string().min(1).optional(),
  RNE_PASSWORD: z.string().min(1).optional(),
  RNE_RATE_PER_SECOND: positive(2),
  RECHERCHE_ENTREPRISES_URL: httpUrl('https://host/path').default(
    'https://recherche-entreprises.api.gouv.fr',
  ),
  RECHERCHE_ENTREPRISES_RATE_PER_SECOND: positive(6),
  REGISTRY_TIMEOUT_MS: positive(10_000),
  /** The outgoing proxy by which registers are reached; HTTP_PROXY and the like are not looked at. */
  REGISTRY_PROXY_URL: httpUrl('http://user:password@host:port').optional(),
  RATE_LIMIT_FACTOR: positive(1),
  /** How long site and desk, asked to stop, say so on /readyz and still take requests. */
  SHUTDOWN_GRACE_MS: z.coerce.number().int().min(0).max(5_000).default(2_000),
});

const migrationSchema = schema.pick({ DATABASE_URL: true }).extend({
  /** Role the application connects with; it is granted what it needs, and owns nothing. */
  APP_ROLE: z.string().min(1).optional(),
});

const databaseSchema = schema.pick({ DATABASE_URL: true });

/** The name of every setting, each explained in `.env.example`. */
export const SETTINGS: readonly string[] = Object.keys({ ...schema.shape, ...migrationSchema.shape });

export type Env = z.infer<typeof schema>;
type MigrationEnv = z.infer<typeof migrationSchema>;
type DatabaseEnv = z.infer<typeof databaseSchema>;
export type RegistrySourceName = (typeof SOURCES)[number];

/** A setting is missing or wrong; the message names each variable and what was expected. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError';
}

/**
 * Reads the settings once, at start. A secret may also be given as NAME_FILE, the path of a file that holds it.
 * @throws EnvironmentError naming every wrong variable
 */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  return parse(schema, source);
}

/** The settings of `npm run migrate`, which connects as the owner of the schema. @throws EnvironmentError */
export function readMigrationEnv(source: NodeJS.ProcessEnv = process.env): MigrationEnv {
  return parse(migrationSchema, source);
}

/** The one setting of the commands that ask PostgreSQL alone. @throws EnvironmentError */
export function readDatabaseEnv(source: NodeJS.ProcessEnv = process.env): DatabaseEnv {
  return parse(databaseSchema, source);
}

/**
 * What a caller has set, as every process reads it: what is empty is left out, and a secret given as NAME_FILE stands
 * under its own name.
 * @throws EnvironmentError when such a file cannot be read
 */
export function settledEnv(source: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const settled = withoutEmpty(withFiles(source, SECRETS));
  return Object.fromEntries(Object.entries(settled).filter(([name]) => !FILES.has(name)));
}

function parse<T>(shape: z.ZodType<T> & { shape: object }, source: NodeJS.ProcessEnv): T {
  const secrets = SECRETS.filter((name) => name in shape.shape);
  const result = shape.safeParse(withoutEmpty(withFiles(source, secrets)));
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new EnvironmentError(`The environment is not right:\n${[...new Set(lines)].join('\n')}`);
}

function withFiles(source: NodeJS.ProcessEnv, secrets: readonly string[]): NodeJS.ProcessEnv {
  const fromFiles = secrets.flatMap((name) => {
    const file = source[`${name}_FILE`];
    return file ? [[name, readSecret(`${name}_FILE`, file)] as const] : [];
  });
  return { ...source, ...Object.fromEntries(fromFiles) };
}

function readSecret(variable: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new EnvironmentError(`${variable}: expected a readable file, got ${file}`, { cause });
  }
}

function withoutEmpty(source: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
}
