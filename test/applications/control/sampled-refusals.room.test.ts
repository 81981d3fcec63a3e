import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { activatePolicy } from '../../../src/applications/activate-policy.js';
import { Application } from '../../../src/applications/application.entity.js';
import { confirmRefusal, overturnRefusal } from '../../../src/applications/control/check-refusal.js';
import { isDrawn } from '../../../src/applications/control/draw-refusal.js';
import {
  findControlRates,
  findSampledRefusals,
} from '../../../src/applications/control/sampled-refusals.query.js';
import { beginDraft, saveDraft } from '../../../src/applications/policy-draft.js';
import { policyVersion1 } from '../../../src/applications/policy.js';
import { reopenApplication } from '../../../src/applications/reopen-application.js';
import { approveApplication, rejectApplication } from '../../../src/applications/review-application.js';
import { undoDecision } from '../../../src/applications/undo-decision.js';
import type { Actor } from '../../../src/staff/policy.js';
import { findReport } from '../../../src/statistics/report.query.js';
import { rollUpFigures } from '../../../src/statistics/roll-up.js';
import { decidedFile } from '../../support/decided-files.js';
import { openWorld, staff, submitted, type World } from '../../support/world.js';

const { version: _one, ...content } = policyVersion1;

let world: World;
let claire: Actor;
let administrator: Actor;
beforeAll(async () => {
  world = await openWorld();
  claire = await staff(world.deps);
  administrator = await staff(world.deps, 'administrator');
});
afterAll(() => world.database.close());

async function sampling(sampledPercent: number): Promise<void> {
  await beginDraft(world.deps, administrator);
  await saveDraft(world.deps, administrator, { revision: 1, content: { ...content, sampledPercent } });
  await activatePolicy(world.deps, administrator, { revision: 2, note: `${String(sampledPercent)} %` });
}

const waiting = async () => (await findSampledRefusals(world.deps)).lines;
const found = (id: string) => world.dataSource.getRepository(Application).findOneByOrFail({ id });

test('as many are drawn as the policy says, and the same one always comes out the same', () => {
  const applicationId = '3f1c0b52-6a0f-4c55-9a34-1d2a7f5f0c11';
  const drawn = (percent: number) =>
    Array.from({ length: 10_000 }, (_, sequence) => sequence).filter((sequence) =>
      isDrawn({ applicationId, sequence }, percent),
    );
  expect(drawn(5).length / 100).toBeCloseTo(5, 0);
  expect(drawn(5)).toEqual(drawn(5));
  const larger = new Set(drawn(10));
  expect(drawn(5).filter((one) => !larger.has(one))).toEqual([]);
  expect([drawn(0).length, drawn(100).length]).toEqual([0, 10_000]);
});

describe('refusals by the rules alone, put before a person', () => {
  test('none where the share is nought; all where it is a hundred; never an acceptance nor a refusal by a person', async () => {
    await sampling(0);
    await decidedFile(world.deps, 'outside');
    expect(await waiting()).toEqual([]);
    await sampling(100);
    await decidedFile(world.deps, 'approved');
    const byHand = await submitted(world.deps, { firstName: 'Jean' });
    const review = { applicationId: byHand.id, version: 1, reason: 'not_entitled' } as const;
    await rejectApplication(world.deps, claire, review);
    const refused = await decidedFile(world.deps, 'outside');
    expect(await waiting()).toMatchObject([
      { reference: refused.reference, ruleRow: '13', reason: 'no_establishment_in_region' },
    ]);
  });

  test('one that is right is confirmed, once, and stays refused', async () => {
    const [line] = await waiting();
    if (!line) throw new Error('one was drawn');
    const outcomes = await Promise.allSettled([
      confirmRefusal(world.deps, claire, line.decisionId),
      confirmRefusal(world.deps, administrator, line.decisionId),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await found(line.applicationId)).status).toBe('rejected');
    expect(await waiting()).toEqual([]);
  });

  test('one that is wrong is taken up again with a note, its applicant is told, and a person decides', async () => {
    const { id } = await decidedFile(world.deps, 'ceased');
    const [line] = await waiting();
    if (!line) throw new Error('one was drawn');
    const overturning = {
      decisionId: line.decisionId,
      applicationId: id,
      note: 'Reprise déclarée en novembre.',
    };
    expect(() => overturnRefusal(world.deps, claire, { ...overturning, note: ' ' })).toThrow();
    await overturnRefusal(world.deps, claire, overturning);
    const reopened = await found(id);
    expect(reopened).toMatchObject({ status: 'pending', reason: 'reopened_by_staff', decidedByPerson: true });
    const mails = await world.dataSource.query<object[]>(
      `select message from mail_deliveries where application_id = $1 order by created_at`,
      [id],
    );
    expect(mails).toEqual([{ message: 'rejected' }, { message: 'reopened' }]);
    await approveApplication(world.deps, claire, {
      ...{ applicationId: id, version: reopened.version, reason: 'craft_confirmed' },
    });
    expect((await found(id)).status).toBe('approved');
    await expect(overturnRefusal(world.deps, claire, overturning)).rejects.toMatchObject({
      name: 'RefusalMovedOn',
    });
  });

  test('one that its applicant has had taken up meanwhile is nobody’s to confirm', async () => {
    const { id } = await decidedFile(world.deps, 'ceased');
    const [line] = await waiting();
    const { version } = await found(id);
    await reopenApplication(world.deps, claire, { applicationId: id, version, note: 'Appel' });
    expect(await waiting()).toEqual([]);
    await expect(confirmRefusal(world.deps, claire, line?.decisionId ?? '')).rejects.toMatchObject({
      name: 'RefusalMovedOn',
    });
  });

  test('one taken up again by mistake, and undone, has nobody’s word any more', async () => {
    const { id } = await decidedFile(world.deps, 'ceased');
    const line = (await waiting()).find(({ applicationId }) => applicationId === id);
    const decisionId = line?.decisionId ?? '';
    await overturnRefusal(world.deps, claire, { decisionId, applicationId: id, note: 'Mauvaise ligne.' });
    await undoDecision(world.deps, claire, { applicationId: id });
    const samples = await world.dataSource.query<object[]>(
      'select outcome, checked_by, checked_at from sampled_refusals where decision_id = $1',
      [decisionId],
    );
    expect(samples).toEqual([{ outcome: null, checked_by: null, checked_at: null }]);
  });

  test('is for those who decide', async () => {
    const reader = await staff(world.deps, 'reader');
    expect(() => confirmRefusal(world.deps, reader, randomUUID())).toThrow('decide');
    const overturning = { decisionId: randomUUID(), applicationId: randomUUID(), note: 'x' };
    expect(() => overturnRefusal(world.deps, reader, overturning)).toThrow('reopen');
  });

  test('how they came out is counted by rule', async () => {
    expect(await findControlRates(world.deps)).toEqual([
      { ruleRow: '13', drawn: 1, confirmed: 1, overturned: 0 },
      { ruleRow: '9', drawn: 3, confirmed: 0, overturned: 1 },
    ]);
  });

  test('how they came out is a figure of the managers too, of the days already summed as well', async () => {
    const period = { from: '2026-11-01', to: '2026-11-30' };
    const read = async () => {
      const { figures } = await findReport(world.dataSource, { period, departement: null, profile: null });
      const control = figures.find(({ name }) => name === 'controle-des-refus');
      return [...(control?.rows ?? []), control?.total].map((one) => one?.cells);
    };
    await rollUpFigures(world.deps);
    const ceased = ['Entreprise cessée', 3, 0, 1, 2, 100];
    const outside = ['Aucun établissement dans la région', 1, 1, 0, 0, 0];
    expect(await read()).toEqual(expect.arrayContaining([ceased, outside, ['Total', 4, 1, 1, 2, 50]]));
    const { id } = await decidedFile(world.deps, 'ceased');
    await rollUpFigures(world.deps);
    const line = (await waiting()).find(({ applicationId }) => applicationId === id);
    await confirmRefusal(world.deps, claire, line?.decisionId ?? '');
    await rollUpFigures(world.deps);
    expect((await read()).at(-1)).toEqual(['Total', 5, 2, 1, 2, 33.3]);
  });
});
