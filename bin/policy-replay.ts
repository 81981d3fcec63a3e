import { parseArgs } from 'node:util';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { PolicyVersion } from '../src/applications/policy-version.entity.js';
import type { Policy } from '../src/applications/policy.js';
import { replayLast, type ReplayedFile } from '../src/applications/replay/read-replayed.js';
import { counted, EMPTY_TALLY } from '../src/applications/replay/tally.js';
import { countStoredVerdicts } from '../src/applications/replay/stored-verdicts.query.js';
import { readDatabaseEnv } from '../src/config/env.js';
import { createDataSource } from '../src/database/data-source.js';
import { entities } from './entities.js';
import { failClearly } from './process.js';
import { shortened, summaryOf, type Summary } from './replay-summary.js';

const USAGE = `Usage: npm run policy:replay -- --version V|--draft [--last N] [--json] [--fail-on-change]
  Asks the rules again, under version V or the draft, about the last N demandes they decided (1000 when left out), from
  the stored evidence. Nothing is decided, nobody is written to. Each change has a cause: « lecture », the way the
  registers are read, which holds under every version; or « politique », the version that is tried.
  Ends with 0; with 2 under --fail-on-change when a verdict would change; with 1 when it could not run.`;
const BATCH = 250;

const options = {
  version: { type: 'string' },
  draft: { type: 'boolean' },
  last: { type: 'string' },
  json: { type: 'boolean' },
  'fail-on-change': { type: 'boolean' },
} as const;

const asked = z
  .object({
    version: z.coerce.number().int().positive().optional(),
    draft: z.boolean().optional(),
    last: z.coerce.number().int().positive().default(1_000),
    json: z.boolean().default(false),
    'fail-on-change': z.boolean().default(false),
  })
  .refine(({ version, draft }) => (version === undefined) === (draft === true))
  .safeParse(readArguments());

if (asked.success) await replay(asked.data).catch(failClearly);
else fail(USAGE);

async function replay(wanted: NonNullable<typeof asked.data>): Promise<void> {
  const dataSource = await createDataSource({
    ...{
      url: readDatabaseEnv().DATABASE_URL,
      entities,
      applicationName: 'guichet-policy-replay',
      poolSize: 1,
    },
  }).initialize();
  try {
    const { version } = wanted;
    const found = await dataSource
      .getRepository(PolicyVersion)
      .findOneBy(version === undefined ? { status: 'draft' } : { version });
    if (!found)
      return fail(version === undefined ? 'There is no draft.' : `There is no version ${String(version)}.`);
    const total = await countStoredVerdicts(dataSource, wanted.last);
    const summary: Summary = {
      version: found.version,
      total,
      ...(await replayed(dataSource, found.content, total)),
    };
    console.log(wanted.json ? JSON.stringify(summary, null, 2) : summaryOf(summary));
    if (wanted['fail-on-change'] && summary.changed > 0) process.exitCode = 2;
  } finally {
    await dataSource.destroy();
  }
}

async function replayed(
  dataSource: DataSource,
  policy: Policy,
  last: number,
): Promise<Omit<Summary, 'version' | 'total'>> {
  let tally = EMPTY_TALLY;
  let read = 0;
  const changes: Summary['changes'] = [];
  for await (const files of replayLast(dataSource, policy, { last, batch: BATCH })) {
    tally = files.reduce((sum, file) => counted(sum, file.replay), tally);
    changes.push(...files.flatMap(changeOf));
    read += files.length;
    showProgress(read, last);
  }
  return { ...tally, changes };
}

function changeOf({ reference, replay }: ReplayedFile): Summary['changes'] {
  if (replay.kind === 'not_replayable' || replay.cause === null) return [];
  const { before, after, cause } = replay;
  return [{ reference, cause, from: shortened(before), to: shortened(after) }];
}

/** On a terminal one line that is written over; elsewhere a line for each tenth. */
function showProgress(read: number, total: number): void {
  const words = `${String(read)} / ${String(total)}`;
  if (process.stderr.isTTY) process.stderr.write(`\r${words}${read === total ? '\n' : ''}`);
  else if (Math.floor((read * 10) / total) > Math.floor(((read - BATCH) * 10) / total)) console.error(words);
}

function readArguments(): unknown {
  try {
    return parseArgs({ options }).values;
  } catch {
    return null;
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
