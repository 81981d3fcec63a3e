import { createAlarms } from '../jobs/alarms.js';
import { findBacklog } from '../jobs/backlog.query.js';
import { listenOutbox } from '../jobs/listen-outbox.js';
import { createProcessor } from '../jobs/processor.js';
import { openQueue } from '../jobs/queue.js';
import { relayOutbox } from '../jobs/relay-outbox.js';
import { CONCURRENCY } from '../jobs/retry-policy.js';
import { startSchedule } from '../jobs/schedule.js';
import { readEnv } from '../src/config/env.js';
import { createDataSource } from '../src/database/data-source.js';
import { createMailer } from '../src/mail/mailer.js';
import { registryFromEnv } from '../src/registry/create-registry.js';
import { backlogMetrics } from './backlog-metrics.js';
import { entities } from './entities.js';
import { startOps } from './ops.js';
import { watchRegisters } from './register-watch.js';
import { createLog, endOnSignal, failClearly } from './process.js';

const GRACE_MS = 5_000;

/** The hands: relays the outbox, asks the registers, applies the rules, sends the mails, keeps the schedule. */
async function startWorker(): Promise<void> {
  const env = readEnv();
  const log = createLog('worker', env);
  const onError = (err: unknown, task = 'queue') =>
    log.error({ err, task }, 'failed; it will be tried again');
  const dataSource = await createDataSource({
    url: env.DATABASE_URL,
    entities,
    applicationName: 'guichet worker',
    poolSize: CONCURRENCY + 7,
  }).initialize();
  const deps = { dataSource, now: () => new Date() };
  const queue = await openQueue({ databaseUrl: env.DATABASE_URL, redisUrl: env.REDIS_URL, onError });
  const mailer = createMailer(env);
  const raise = createAlarms({ deps, mailer, env }, env.OPS_EMAIL);
  const registers = watchRegisters(env.REGISTRY_SOURCES);
  const registry = registryFromEnv(
    env,
    (sql, parameters) => dataSource.query(sql, parameters),
    deps.now,
    (alarm) => {
      log.error({ alarm }, 'a register refuses our key: check it');
      raise('key_refused', alarm.source).catch((err: unknown) => onError(err, 'alarm'));
    },
    registers,
  );
  for (const source of registry.notConfigured) log.warn({ source }, 'skipped: its key is not set');

  const process = createProcessor({ deps, mailer, env, findCompany: registry.findCompany });
  await queue.work(async (work, signal) => {
    try {
      await process(work, signal);
    } catch (err) {
      log.warn({ err, kind: work.kind, ...work.payload }, 'work failed');
      throw err;
    }
  }, CONCURRENCY);
  const watch = {
    opsEmail: env.OPS_EMAIL,
    onOverdue: (count: number) =>
      log.error({ alarm: 'overdue', count }, 'demandes wait for over thirty days'),
  };
  const outbox = listenOutbox(env.DATABASE_URL, () => relayOutbox(dataSource, queue, deps.now()), onError);
  const schedule = startSchedule({ ...deps, ...watch }, queue, raise, onError);
  const ops = await startOps(env.OPS_PORT, {
    required: { database: () => dataSource.query('select 1'), queue: () => queue.ping() },
    reported: { smtp: () => mailer.check() },
    told: registers.states,
    refresh: backlogMetrics({
      backlog: () => findBacklog(dataSource, deps.now()),
      queue: () => queue.counts(),
    }),
  });
  log.info({ queue: env.REDIS_URL === undefined ? 'postgresql' : 'redis' }, 'worker is ready');

  endOnSignal(log, async () => {
    await queue.close(GRACE_MS, Promise.all([outbox.close(), schedule.close()]));
    mailer.close();
    await ops.close();
    await dataSource.destroy();
  });
}

await startWorker().catch(failClearly);
