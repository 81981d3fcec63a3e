import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { approveApplication, rejectApplication } from '../../src/applications/review-application.js';
import { undoDecision } from '../../src/applications/undo-decision.js';
import type { FigureName } from '../../src/statistics/figure-names.js';
import { findReport } from '../../src/statistics/report.query.js';
import { rollUpFigures } from '../../src/statistics/roll-up.js';
import { findToday } from '../../src/statistics/today.query.js';
import { pendingFile } from '../admin/desk.js';
import { openWorld, staff, type World } from '../support/world.js';

const PERIOD = { from: '2026-11-01', to: '2026-11-30' };
const DAY_MS = 86_400_000;

let world: World;
beforeAll(async () => {
  world = await openWorld('2026-11-20T09:00:00Z');
});
afterAll(() => world.database.close());

const totals = async (name: FigureName) => {
  const filter = { period: PERIOD, departement: null, profile: null };
  const { figures } = await findReport(world.dataSource, filter);
  return figures.find((one) => one.name === name)?.total?.cells.slice(1);
};

/** Read live, then summed: both must be what is expected. */
async function expectTotals(name: FigureName, expected: unknown): Promise<void> {
  expect(await totals(name)).toEqual(expected);
  await rollUpFigures(world.deps);
  expect(await totals(name)).toEqual(expected);
}

test('a decision that is taken back leaves every figure, and so does what took it back', async () => {
  const actor = await staff(world.deps);
  const file = await pendingFile(world.deps);
  const review = { applicationId: file.id, version: file.version };
  await rejectApplication(world.deps, actor, { ...review, reason: 'siren_not_applicants' });
  await expectTotals('issues', [0, 1, 0, 0, 1]);
  world.clock.advance(20_000);
  await undoDecision(world.deps, actor, { applicationId: file.id });
  await expectTotals('issues', [0, 0, 0, 0, 0]);
  expect((await findToday(world.deps)).waiting).toBe(1);
});

test('what happens later to a demande reaches back to the days it is counted on', async () => {
  const actor = await staff(world.deps);
  const file = await pendingFile(world.deps, { siren: '552100554' });
  const review = { applicationId: file.id, version: file.version };
  await approveApplication(world.deps, actor, { ...review, reason: 'mandate_proven' });
  await expectTotals('comptes-finalises', [1, 0, 0]);
  world.clock.advance(5 * DAY_MS);
  await world.dataSource.query(`update accounts set status = 'active', activated_at = $2 where id = $1`, [
    file.accountId,
    world.clock.now(),
  ]);
  await expectTotals('comptes-finalises', [1, 1, 100]);
});

test('an erased place is counted as unknown, and the sums stay', async () => {
  await world.dataSource.query('update applications set departement = null, craft_family = null');
  await expectTotals('demandes-recues', [2, 1, 0]);
  expect((await totals('comptes-par-metier'))?.slice(-2)).toEqual([1, 1]);
});
