import { parseArgs } from 'node:util';
import pg from 'pg';
import { createDataSource } from '../src/database/data-source.js';
import { seedMany } from './seed/many/seed-many.js';
import { isEmpty } from './start/dev-database.js';
import { Refusal } from './start/refusal.js';

const USAGE = `npm run seed -- --applications 10000 [--seed 1] [--until 2026-11-23] [--append]
  DATABASE_URL names the database: migrated, and empty unless --append is given.`;

/**
 * `npm run seed`: a database full of invented demandes, for benches and for looking at figures.
 * @throws Refusal in production, without a number, or where the database holds something already
 */
export async function seedCommand(args: readonly string[]): Promise<void> {
  const asked = read(args);
  const url = process.env['DATABASE_URL'];
  if (process.env['NODE_ENV'] === 'production') throw new Refusal('Seeding is refused in production.');
  if (!url) throw new Refusal(`DATABASE_URL is missing.\n${USAGE}`);
  if (!asked.append && !(await isEmpty(url))) throw new Refusal(`The database is not empty.\n${USAGE}`);
  const dataSource = await createDataSource({ url, entities: [], poolSize: 2 }).initialize();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await seedMany(dataSource, client, { ...asked, onProgress: progressOf(asked.applications) });
    await client.query('analyze');
  } finally {
    await client.end();
    await dataSource.destroy();
  }
}

function read(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      applications: { type: 'string' },
      seed: { type: 'string', default: '1' },
      until: { type: 'string' },
      append: { type: 'boolean', default: false },
    },
  });
  const applications = Number(values.applications);
  const seed = Number(values.seed);
  const until = values.until === undefined ? new Date() : new Date(values.until);
  const isRight = Number.isInteger(applications) && applications > 0 && Number.isInteger(seed);
  if (!isRight || Number.isNaN(until.getTime())) throw new Refusal(USAGE);
  return { applications, seed, until, append: values.append };
}

/** One line, rewritten on a screen; a line for every twentieth part elsewhere. */
function progressOf(total: number): (done: number) => void {
  const begunAt = Date.now();
  let told = 0;
  return (done) => {
    const part = Math.floor((done * 20) / total);
    if (!process.stdout.isTTY && part === told) return;
    told = part;
    const seconds = (Date.now() - begunAt) / 1_000;
    const left = Math.round((seconds * (total - done)) / done);
    const words = `${String(done)} of ${String(total)} demandes, ${seconds.toFixed(0)} s, ${String(left)} s left`;
    process.stdout.write(
      process.stdout.isTTY ? `\r\u001b[K… ${words}${done === total ? '\n' : ''}` : `… ${words}\n`,
    );
  };
}
