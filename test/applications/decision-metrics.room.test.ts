import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { register } from 'prom-client';
import { previewDecision } from '../../src/applications/preview-decision.js';
import { approveApplication } from '../../src/applications/review-application.js';
import type { Deps } from '../../src/database/deps.js';
import { eraseAccount } from '../../src/privacy/erase-account.js';
import { pendingFile } from '../admin/desk.js';
import { openWorld, staff, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

/** How many of the decisions counted so far have this outcome. */
async function counted(outcome: string): Promise<number> {
  const { values } = (await register.getSingleMetric('guichet_decisions_total')?.get()) ?? { values: [] };
  return values
    .filter(({ labels }) => labels['outcome'] === outcome)
    .reduce((sum, { value }) => sum + value, 0);
}

describe('the count of decisions', () => {
  test('grows with a decision that is kept, not with one that is taken and put back', async () => {
    const { id, version } = await pendingFile(world.deps);
    const claire = await staff(world.deps);
    const before = await counted('approved');
    const approve = (deps: Deps) =>
      approveApplication(deps, claire, { applicationId: id, version, reason: 'craft_confirmed' });
    await previewDecision(world.deps, id, approve);
    expect(await counted('approved')).toBe(before);
    await approve(world.deps);
    expect(await counted('approved')).toBe(before + 1);
  });

  test('grows with the demandes that an erasure withdraws', async () => {
    const { accountId } = await pendingFile(world.deps);
    const before = await counted('withdrawn');
    await eraseAccount(world.deps, { accountId, for: 'holder', saysGoodbye: false });
    expect(await counted('withdrawn')).toBe(before + 1);
  });
});
