import type { DataSource } from 'typeorm';
import { entities } from '../../bin/entities.js';
import { listenOutbox } from '../../jobs/listen-outbox.js';
import { createProcessor } from '../../jobs/processor.js';
import { openQueue, type Work, type WorkQueue } from '../../jobs/queue.js';
import { CONCURRENCY } from '../../jobs/retry-policy.js';
import { readEnv } from '../../src/config/env.js';
import { createDataSource } from '../../src/database/data-source.js';
import { createMailer } from '../../src/mail/mailer.js';
import { registryFromEnv } from '../../src/registry/create-registry.js';

/**
 * The worker as it is often written: the truth is committed, and only then is its work added to the queue; nobody looks
 * for what was lost between the two, or in the queue. The chaos suite must see what that costs, or it sees nothing.
 */
const env = readEnv();
const dataSource = await createDataSource({ url: env.DATABASE_URL, entities, poolSize: 20 }).initialize();
const deps = { dataSource, now: () => new Date() };
const ignore = () => undefined;
const queue = await openQueue({ databaseUrl: env.DATABASE_URL, redisUrl: env.REDIS_URL, onError: ignore });
const { findCompany } = registryFromEnv(
  env,
  (sql, parameters) => dataSource.query(sql, parameters),
  deps.now,
  ignore,
);
await queue.work(createProcessor({ deps, env, findCompany, mailer: createMailer(env) }), CONCURRENCY);
listenOutbox(env.DATABASE_URL, () => commitThenAdd(dataSource, queue), ignore);
process.on('SIGTERM', () => process.exit(0));
console.log('worker is ready');

async function commitThenAdd(from: DataSource, to: WorkQueue): Promise<number> {
  const [rows]: [Work[], number] = await from.query(
    `update outbox_messages set published_at = now() where id in (
       select id from outbox_messages where published_at is null and available_at <= now()
       order by available_at limit 500 for update skip locked)
     returning kind, payload`,
  );
  if (rows.length > 0) await to.add(rows.map(({ kind, payload }) => ({ kind, payload }) as Work));
  return rows.length;
}
