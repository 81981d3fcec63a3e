import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { remindFinalise } from '../../src/applications/remind-finalise.js';
import { policyVersion2 } from '../../src/applications/policy.js';
import { startSimulator } from '../simulator/main.js';
import { scenarios, type Scenario } from '../simulator/scenarios.js';
import { afterwards } from './afterwards.js';
import { demoRegistry } from './demo-registry.js';
import { markMailsSent } from './mark-mails-sent.js';
import { seedMemberSpace } from './member-space.js';
import { playScenario } from './play-scenario.js';
import { seedStaff } from './staff.js';
import { workingDaysBack } from './working-days-back.js';

const DAY_MS = 86_400_000;

/**
 * One demande of every outcome and reason, four members of staff, services and documents: by the same gestures as
 * real ones, at days gone by. Everyone has a `.invalid` address and their mails are recorded as sent.
 */
export async function seedDemo(dataSource: DataSource): Promise<void> {
  const inOrder = [...scenarios].sort((a, b) => Number(b.row === '7') - Number(a.row === '7'));
  const simulator = await startSimulator({ port: 0 });
  try {
    const findCompany = demoRegistry(simulator.url, dataSource);
    const members = await seedStaff(dataSource);
    await seedMemberSpace(dataSource);
    const password = randomBytes(12).toString('base64url');
    for (const [index, scenario] of inOrder.entries()) {
      const at = workingDaysBack(scenarios.length - index, beforeItsChecks(scenario));
      await playScenario({ dataSource, findCompany, password }, scenario, index, at);
    }
    await afterwards(dataSource, members, password);
    await remindFinalise({ dataSource, now: () => new Date() });
    await markMailsSent(dataSource);
    await dataSource.query('delete from registry_answers');
  } finally {
    await simulator.close();
  }
}

/** What an unknown SIREN is asked again, for days, lies in the past too. */
function beforeItsChecks({ own }: Scenario): Date {
  const days = policyVersion2.recheckDays[(own?.notFoundChecks ?? 0) - 1] ?? 0;
  return new Date(Date.now() - days * DAY_MS);
}
