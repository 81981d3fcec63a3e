import { existsSync } from 'node:fs';
import pg from 'pg';
import { panelFolder } from '../admin/project-root.js';
import { readEnv } from '../src/config/env.js';
import { createDataSource, patience } from '../src/database/data-source.js';
import { createMailer } from '../src/mail/mailer.js';
import { createQueueBoard } from './queue-board.js';
import { entities } from './entities.js';
import { createHttpServer } from './http-server.js';
import { tellNeighbours } from './neighbours.js';
import { startOps } from './ops.js';
import { createLog, endOnSignal, failClearly } from './process.js';

/** A list of entries may be long. */
const REQUEST_MS = 30_000;
const SESSION_CONNECTIONS = 4;

/** The desk: the panel on its own port, for an inner network. */
async function startAdmin(): Promise<void> {
  const env = readEnv();
  const log = createLog('admin', env);
  const dataSource = await createDataSource({
    url: env.DATABASE_URL,
    entities,
    applicationName: 'guichet admin',
  }).initialize();
  const pool = new pg.Pool({
    connectionString: env.DATABASE_URL,
    max: SESSION_CONNECTIONS,
    ...patience(),
  });
  pool.on('error', (err) => log.error({ err }, 'a connection was lost'));
  // AdminJS reads this while it is imported: our bundle is built beforehand, by build-panel.
  process.env['ADMIN_JS_SKIP_BUNDLE'] = 'true';
  if (!existsSync(panelFolder)) log.warn({ panelFolder }, 'the panel has no screens: run `npm run build`');
  const { createPanel } = await import('../admin/panel.js');
  const { QUEUE_SCREENS } = await import('../admin/queue-screens.js');
  const onError = (err: Error) => log.warn({ err }, 'the queue does not answer its screens');
  const board = createQueueBoard(QUEUE_SCREENS, {
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    onError,
  });
  await board.ready();
  const deps = { dataSource, now: () => new Date() };
  const panel = createPanel({ deps, env, pool, log, queueBoard: board.screens });
  const server = createHttpServer(panel, { requestMs: REQUEST_MS });
  await server.listen(env.ADMIN_PORT);
  const mailer = createMailer(env);
  const { reported, told } = tellNeighbours(env, dataSource, mailer);
  const ops = await startOps(env.OPS_PORT, {
    required: { database: () => dataSource.query('select 1') },
    // Its screens alone look at the queue: without it every file can be decided.
    reported: { queue: () => board.ping(), ...reported },
    told,
  });
  log.info({ port: env.ADMIN_PORT }, 'admin is ready');

  endOnSignal(log, async () => {
    ops.leave();
    await server.drain(env.SHUTDOWN_GRACE_MS);
    await ops.close();
    mailer.close();
    await Promise.all([pool.end(), board.close()]);
    await dataSource.destroy();
  });
}

await startAdmin().catch(failClearly);
