import { Resource } from '@adminjs/typeorm';
import { Filter } from 'adminjs';
import pg from 'pg';
import type { BaseEntity, FindManyOptions } from 'typeorm';
import { seedMany } from '../dev/seed/many/seed-many.js';
import { Account } from '../src/accounts/account.entity.js';
import { Application } from '../src/applications/application.entity.js';
import { findFile } from '../src/applications/file.query.js';
import { countCauses } from '../src/applications/queue/counters.query.js';
import { EVERYTHING } from '../src/applications/queue/filter.js';
import { parseFilter } from '../src/applications/queue/parse-filter.js';
import { findQueue } from '../src/applications/queue.query.js';
import type { Deps } from '../src/database/deps.js';
import { deskQuestions, type DeskQuestion, type Sample } from './desk-questions.js';
import { medianMs, tellTimes } from './measure.js';

const APPLICATIONS = Number(process.env['BENCH_APPLICATIONS'] ?? 20_000);
const PER_PAGE = 100;
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** What the desk shows, counts included, beside the same page by hand and beside a stock AdminJS list of the same table. */
export async function benchDesk(deps: Deps, url: string): Promise<void> {
  await fill(deps, url);
  const sample = await findSample(deps);
  for (const question of deskQuestions(sample)) {
    const { what, stock, sql } = question;
    tellTimes(`Desk, ${what}`, await medianMs(() => ask(deps, question)), {
      'the bare SQL': await medianMs(() => deps.dataSource.query(...sql)),
      ...(stock ? { 'stock AdminJS': await medianMs(() => askStock(deps, stock, question.after)) } : {}),
    });
  }
  const counters = await medianMs(() => countCauses(deps, EVERYTHING, NOBODY));
  const counted = `select reason, count(*) from applications where status = 'pending' group by reason`;
  const byHand = await medianMs(() => deps.dataSource.query(counted));
  tellTimes('Desk, counters by cause', counters, { 'the bare SQL': byHand });
  const file = await medianMs(() => findFile(deps, sample.deep, NOBODY));
  const row = await medianMs(() =>
    deps.dataSource.query('select * from applications where id = $1', [sample.deep]),
  );
  tellTimes('Desk, a file', file, { 'its bare row': row });
}

async function fill({ dataSource, now }: Deps, url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const step = Math.max(1, Math.round(APPLICATIONS / 20));
  let told = 0;
  const onProgress = (done: number) => {
    if (done - told < step) return;
    told = done;
    console.log(`… ${String(done)} of ${String(APPLICATIONS)} demandes invented`);
  };
  await seedMany(dataSource, client, { applications: APPLICATIONS, seed: 1, until: now(), onProgress });
  await client.query('vacuum analyze');
  await client.end();
}

/** A demande in the middle of all of them. */
async function findSample({ dataSource }: Deps): Promise<Sample> {
  const rows: Sample[] = await dataSource.query(
    `select a.siren, a.reference, a.last_name, c.email, a.id as deep
     from applications a join accounts c on c.id = a.account_id
     where a.siren is not null and a.last_name is not null
     order by a.submitted_at offset (select count(*) / 3 from applications) limit 1`,
  );
  const [sample] = rows;
  if (!sample) throw new Error('no demande was invented');
  return sample;
}

function ask(deps: Deps, { typed, after }: DeskQuestion) {
  const parsed = parseFilter(typed);
  if (!parsed.ok) throw new Error(parsed.problems.join(' '));
  const asked = { filter: parsed.filter, viewerId: NOBODY, limit: PER_PAGE };
  return findQueue(deps, { ...asked, after: after ?? null });
}

const ENTITIES = { applications: Application, accounts: Account };
const SORTS = { applications: 'submittedAt', accounts: 'createdAt' };

/** The list as AdminJS asks for it: a page, then the count. A page half-way down is found by its number. */
async function askStock(
  { dataSource }: Deps,
  { resource: id, filters }: NonNullable<DeskQuestion['stock']>,
  after?: string,
) {
  const rows = dataSource.getRepository<object>(ENTITIES[id]);
  const model = {
    ...{ name: id, getRepository: () => rows },
    find: (options: FindManyOptions) => rows.find(options),
    count: (options: FindManyOptions) => rows.count(options),
  };
  const resource = new Resource(model as unknown as typeof BaseEntity);
  const filter = new Filter(filters, resource);
  const sort = { sortBy: SORTS[id], direction: 'desc' as const };
  const offset = after === undefined ? 0 : Math.round((APPLICATIONS * 2) / 3);
  await resource.find(filter, { limit: PER_PAGE, offset, sort });
  await resource.count(filter);
}
