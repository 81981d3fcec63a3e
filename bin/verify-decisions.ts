import { verifyChains, type BrokenChain } from '../src/applications/verify-chains.js';
import { readDatabaseEnv } from '../src/config/env.js';
import { createDataSource } from '../src/database/data-source.js';
import { entities } from './entities.js';
import { failClearly } from './process.js';

const WORDS: Record<BrokenChain['fault'], string> = {
  link: 'does not fit the chain',
  evidence: 'is not what its evidence says',
  end: 'is the last, and the file says another status',
};

/** `npm run decisions:verify`: ends with 0 when every decision is as it was recorded, with 2 when one is not. */
async function verifyDecisions(): Promise<void> {
  const dataSource = await createDataSource({
    ...{
      url: readDatabaseEnv().DATABASE_URL,
      entities,
      applicationName: 'guichet-decisions-verify',
      poolSize: 1,
    },
  }).initialize();
  try {
    let [applications, decisions, broken] = [0, 0, 0];
    for await (const batch of verifyChains(dataSource)) {
      applications += batch.applications;
      decisions += batch.decisions;
      broken += batch.broken.length;
      for (const { reference, sequence, fault } of batch.broken)
        console.log(`${reference}: decision ${String(sequence)} ${WORDS[fault]}.`);
      if (process.stderr.isTTY) process.stderr.write(`\r${String(applications)} demandes`);
    }
    const end = broken === 0 ? 'every chain fits' : `${String(broken)} broken`;
    console.log(`${String(applications)} demandes, ${String(decisions)} decisions: ${end}.`);
    if (broken > 0) process.exitCode = 2;
  } finally {
    await dataSource.destroy();
  }
}

await verifyDecisions().catch(failClearly);
