import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { entities } from '../bin/entities.js';
import { migrateSchema } from '../bin/migrate-schema.js';
import { startPostgres } from '../dev/postgres/server.js';
import { createDataSource } from '../src/database/data-source.js';
import { benchDecisions } from './decisions.js';
import { benchDesk } from './desk-queue.js';
import { benchFigures } from './figures.js';
import { benchEnumeration } from './enumeration.js';
import { benchRules } from './rules.js';
import { benchSignups } from './signups.js';

const PARTS = ['desk', 'enumeration'] as const;

/**
 * `npm run bench`: each figure beside its limit or its peer, measured in this one run on this one machine;
 * `npm run bench -- enumeration` leaves the long parts out that are not named.
 */
async function bench(): Promise<void> {
  const named = z.array(z.enum(PARTS)).parse(process.argv.slice(2));
  const isWanted = (part: (typeof PARTS)[number]) => named.length === 0 || named.includes(part);
  benchRules();
  const folder = await mkdtemp(join(tmpdir(), 'guichet-bench-'));
  const server = await startPostgres({ folder, durable: true });
  try {
    await migrateSchema(server.adminUrl);
    const dataSource = createDataSource({ url: server.adminUrl, entities, poolSize: 20 });
    await dataSource.initialize();
    const deps = { dataSource, now: () => new Date() };
    const ids = await benchSignups(deps);
    await benchDecisions(deps, ids);
    if (isWanted('desk')) {
      await benchDesk(deps, server.adminUrl);
      await benchFigures(deps);
    }
    if (isWanted('enumeration')) await benchEnumeration(deps, server.adminUrl);
    await dataSource.destroy();
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

await bench();
