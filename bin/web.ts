import pg from 'pg';
import { sampleCauses } from '../src/applications/words/sample-causes.js';
import { chamber } from '../src/config/chamber.js';
import { readEnv } from '../src/config/env.js';
import { createDataSource, patience } from '../src/database/data-source.js';
import { createSite } from '../src/http/site.js';
import { createMailer } from '../src/mail/mailer.js';
import { previews } from '../src/mail/preview.js';
import { entities } from './entities.js';
import { createHttpServer } from './http-server.js';
import { tellNeighbours } from './neighbours.js';
import { startOps } from './ops.js';
import { createLog, endOnSignal, failClearly } from './process.js';

const REQUEST_MS = 20_000;
/** Nothing the door asks of PostgreSQL takes long: when it does, people are told to come back, with 503. */
const STATEMENT_MS = 3_000;
const SESSION_CONNECTIONS = 5;

/** The door: the public site and its API. */
async function startWeb(): Promise<void> {
  const env = readEnv();
  const log = createLog('web', env);
  const dataSource = await createDataSource({
    url: env.DATABASE_URL,
    entities,
    applicationName: 'guichet web',
    statementMs: STATEMENT_MS,
  }).initialize();
  const pool = new pg.Pool({
    connectionString: env.DATABASE_URL,
    max: SESSION_CONNECTIONS,
    ...patience(STATEMENT_MS),
  });
  pool.on('error', (err) => log.warn({ err }, 'a connection to PostgreSQL was lost'));
  const deps = { dataSource, now: () => new Date() };
  const mailPreviews = () => previews(chamber, sampleCauses(chamber));
  const site = createSite({ deps, env, pool, logger: log, mailPreviews });

  const server = createHttpServer(site, { requestMs: REQUEST_MS });
  await server.listen(env.PORT);
  const mailer = createMailer(env);
  const ops = await startOps(env.OPS_PORT, {
    required: { database: () => dataSource.query('select 1') },
    ...tellNeighbours(env, dataSource, mailer),
  });
  log.info({ port: env.PORT }, 'site is ready');

  endOnSignal(log, async () => {
    ops.leave();
    await server.drain(env.SHUTDOWN_GRACE_MS);
    await ops.close();
    mailer.close();
    await Promise.all([dataSource.destroy(), pool.end()]);
  });
}

await startWeb().catch(failClearly);
