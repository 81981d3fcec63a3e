import { parseArgs } from 'node:util';
import { z } from 'zod';
import { chamber } from '../src/config/chamber.js';
import { readDatabaseEnv } from '../src/config/env.js';
import { createDataSource } from '../src/database/data-source.js';
import { importImage } from '../src/registry/mirror/import-image.js';
import { ImportRefused } from '../src/registry/mirror/import-refused.js';
import type { Progress } from '../src/registry/mirror/read-stock.js';
import { failClearly } from './process.js';

const USAGE = `Usage: npm run registry:import -- --image AAAA-MM-JJ --units FILE --establishments FILE
  Makes the local copy of SIRENE the image of a day, for the communes of ${chamber.regionName}.
  --image           the day the files show: the last day of a month, e.g. 2026-10-31
  --units           StockUniteLegale_utf8, .zip as INSEE publishes it, or .csv
  --establishments  StockEtablissement_utf8, .zip or .csv
  The copy changes in one transaction at the end, or not at all. An image older than the one it holds is refused.`;

/** A month of changes is merged in one statement. */
const STATEMENT_MS = 3_600_000;

const file = z.string({ error: 'expected a file' }).min(1);
const asked = z
  .object({
    image: z.iso.date({ error: 'expected a day, AAAA-MM-JJ' }),
    units: file,
    establishments: file,
  })
  .safeParse(readArguments());

if (asked.success) await importRegistry(asked.data).catch(failOrRefuse);
else
  fail(
    `${asked.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('\n')}\n${USAGE}`,
  );

async function importRegistry({
  image,
  units,
  establishments,
}: NonNullable<typeof asked.data>): Promise<void> {
  const dataSource = await createDataSource({
    ...{ url: readDatabaseEnv().DATABASE_URL, entities: [], applicationName: 'guichet-registry-import' },
    ...{ poolSize: 1, statementMs: STATEMENT_MS },
  }).initialize();
  try {
    const imported = await importImage(
      { dataSource, now: () => new Date(), onProgress: showProgress },
      { date: image, unitsPath: units, establishmentsPath: establishments, region: chamber.region },
    );
    console.log(
      `Image of ${image}: ${count(imported.establishments)} establishments of ${count(imported.companies)} companies.`,
    );
    if (imported.missing > 0)
      console.log(`${count(imported.missing)} companies are not in the file of companies.`);
    console.log(
      imported.touched === 0
        ? 'The mirror held it already: nothing was changed.'
        : `${count(imported.touched)} rows were added, changed or removed.`,
    );
  } finally {
    await dataSource.destroy();
  }
}

/** On a terminal one line per file that is written over; elsewhere a line each time. */
function showProgress({ file: name, lines, kept, share }: Progress): void {
  const words = `${name}: ${count(lines)} lines read (${String(Math.floor(share * 100))} %), ${count(kept)} kept`;
  if (process.stderr.isTTY) process.stderr.write(`\r${words}${share === 1 ? '\n' : ''}`);
  else console.error(words);
}

function count(many: number): string {
  return many.toLocaleString('en');
}

function readArguments(): unknown {
  try {
    const value = { type: 'string' } as const;
    return parseArgs({ options: { image: value, units: value, establishments: value } }).values;
  } catch {
    return {};
  }
}

function failOrRefuse(error: unknown): void {
  if (error instanceof ImportRefused) fail(`${error.message}\nThe mirror is as it was.`);
  else failClearly(error);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
