import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { applyVerdict } from '../../src/applications/apply-verdict.js';
import { Application } from '../../src/applications/application.entity.js';
import { correctSiren, declareRestart } from '../../src/applications/ask-again.js';
import { Decision } from '../../src/applications/decision.entity.js';
import { TransitionRefused } from '../../src/applications/errors.js';
import { findFollowed } from '../../src/applications/followed.query.js';
import { rejectApplication } from '../../src/applications/review-application.js';
import { findDueWork } from '../../jobs/due-work.query.js';
import { MailDelivery } from '../../src/mail/mail-delivery.entity.js';
import type { SourceAnswer } from '../../src/registry/company.js';
import {
  aBranch,
  absent,
  aCompany,
  anActivity,
  anEstablishment,
  establishments,
  fromInsee,
  fromRne,
  RENNES,
  unavailable,
} from '../support/company.js';
import { traderInInsee, traderInRne } from '../support/sole-trader.js';
import { openWorld, staff, submitted, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

const DAY_MS = 86_400_000;
const NO_HEAD_OFFICE = [
  fromInsee({
    establishments: establishments(
      anEstablishment({ isHeadOffice: false }),
      aBranch({ codeCommune: RENNES }),
    ),
  }),
  fromRne(),
];
const YOUNG = [fromInsee({ createdOn: '2026-11-20' }), absent('rne')];
const TO_BEGIN = [
  fromInsee(),
  fromRne({ activities: [anActivity({ isRunning: false, beginsOn: '2026-12-03' })] }),
];
const CEASED = [
  traderInInsee({ state: 'ceased' }),
  traderInRne({ activities: [anActivity({ isRunning: false })] }),
];
const AWAY = [unavailable('insee'), unavailable('rne')];

const reread = (id: string) => world.dataSource.getRepository(Application).findOneByOrFail({ id });
const mailsOf = async (id: string) =>
  (
    await world.dataSource
      .getRepository(MailDelivery)
      .find({ where: { applicationId: id }, order: { createdAt: 'asc' } })
  ).map(({ message, status }) => `${message} ${status}`);
const reasonsOf = async (id: string) =>
  (
    await world.dataSource
      .getRepository(Decision)
      .find({ where: { applicationId: id }, order: { sequence: 'asc' } })
  ).map(({ reason }) => reason);
const dueOnes = async () =>
  (await findDueWork(world.dataSource, world.clock.now())).flatMap((work) =>
    work.kind === 'check-application' ? [work.payload.applicationId] : [],
  );

let sirens = 0;
async function fresh() {
  sirens += 1;
  world.clock.set('2026-11-23T09:00:00Z');
  return submitted(world.deps, { siren: String(300_000_000 + sirens) });
}
const answer = async (id: string, answers: readonly SourceAnswer[]) => {
  const { siren } = await reread(id);
  await applyVerdict(world.deps, id, siren, { ...aCompany(...answers), siren: siren ?? '' });
};
/** Days after its reason was given at which the file is asked again, until it is not any more. */
async function recheckDaysOf(id: string, answers: readonly SourceAnswer[]): Promise<number[]> {
  const begun = world.clock.now().getTime();
  await answer(id, answers);
  const days: number[] = [];
  for (let at = (await reread(id)).recheckAt; at !== null; at = (await reread(id)).recheckAt) {
    days.push((at.getTime() - begun) / DAY_MS);
    world.clock.set(at.toISOString());
    expect(await dueOnes()).toContain(id);
    await answer(id, answers);
  }
  return days;
}

describe('what may change by itself is asked again on the days of the policy', () => {
  test.each([
    ['registers that are silent', NO_HEAD_OFFICE, 'registry_silent'],
    ['a company that the RNE does not know yet', YOUNG, 'craft_not_yet_registered'],
  ])('%s', async (_, answers, reason) => {
    const { id } = await fresh();
    expect(await recheckDaysOf(id, answers)).toEqual([1, 3, 7, 15]);
    expect(await reread(id)).toMatchObject({ status: 'pending', reason, recheckAt: null });
    expect(await reasonsOf(id)).toEqual([reason]);
    expect(await mailsOf(id)).toEqual(['pending queued']);
  });

  test('a craft activity to begin, on that day too', async () => {
    const { id } = await fresh();
    const days = await recheckDaysOf(id, TO_BEGIN);
    expect(days.map((day) => Math.floor(day))).toEqual([1, 3, 7, 9, 15]);
  });

  test('what the registers then say decides', async () => {
    const { id } = await fresh();
    await answer(id, YOUNG);
    world.clock.advance(DAY_MS);
    await answer(id, [fromInsee(), fromRne()]);
    expect(await reread(id)).toMatchObject({
      status: 'approved',
      reason: 'craft_in_region',
      recheckAt: null,
    });
  });

  test('asked by hand before, the days do not move', async () => {
    const { id } = await fresh();
    await answer(id, YOUNG);
    const { recheckAt } = await reread(id);
    world.clock.advance(DAY_MS / 2);
    await answer(id, YOUNG);
    await answer(id, AWAY);
    expect((await reread(id)).recheckAt).toEqual(recheckAt);
  });

  test('a register that is away on that day is asked until it answers, and then the days go on', async () => {
    const { id } = await fresh();
    await answer(id, YOUNG);
    world.clock.advance(DAY_MS);
    await answer(id, AWAY);
    const { recheckAt, reason } = await reread(id);
    expect(reason).toBe('craft_not_yet_registered');
    expect(recheckAt && recheckAt.getTime() - world.clock.now().getTime()).toBeLessThan(60_000);
    world.clock.advance(8 * DAY_MS);
    await answer(id, AWAY);
    expect((await reread(id)).recheckAt).toEqual(new Date('2026-12-02T10:00:00Z'));
    await answer(id, YOUNG);
    expect((await reread(id)).recheckAt).toEqual(new Date('2026-12-08T09:00:00Z'));
  });
});

describe('« j’ai repris mon activité »', () => {
  const refused = async () => {
    const { id } = await fresh();
    await answer(id, CEASED);
    world.clock.advance(DAY_MS);
    return id;
  };

  test('is an event of its own, and not answered by the same refusal', async () => {
    const id = await refused();
    await declareRestart(world.deps, id);
    expect(await reread(id)).toMatchObject({ status: 'pending', reason: 'restart_declared_by_applicant' });
    expect(await recheckDaysOf(id, CEASED)).toEqual([1, 3, 7, 15]);
    expect(await reasonsOf(id)).toEqual([
      'company_ceased',
      'restart_declared_by_applicant',
      'restart_declared',
    ]);
    expect(await reread(id)).toMatchObject({ status: 'pending', reason: 'restart_declared' });
    expect(await mailsOf(id)).toEqual(['rejected queued', 'correction-received cancelled', 'pending queued']);
  });

  test('lets in as soon as the registers agree', async () => {
    const id = await refused();
    await declareRestart(world.deps, id);
    await answer(id, CEASED);
    world.clock.advance(DAY_MS);
    await answer(id, [traderInInsee(), traderInRne()]);
    expect(await reread(id)).toMatchObject({ status: 'approved' });
  });

  test('is found again by the reconciler where its check was lost', async () => {
    const id = await refused();
    await declareRestart(world.deps, id);
    world.clock.advance(60_000);
    expect(await dueOnes()).toContain(id);
  });

  test('may be declared once in thirty days', async () => {
    const id = await refused();
    await declareRestart(world.deps, id);
    await answer(id, CEASED);
    const { version } = await reread(id);
    await rejectApplication(world.deps, await staff(world.deps), {
      applicationId: id,
      version,
      reason: 'company_ceased',
      note: 'vu',
    });
    world.clock.advance(29 * DAY_MS);
    expect((await findFollowed(world.deps, id))?.can.declareRestart).toBe(false);
    await expect(declareRestart(world.deps, id)).rejects.toThrow(TransitionRefused);
    world.clock.advance(DAY_MS);
    expect((await findFollowed(world.deps, id))?.can.declareRestart).toBe(true);
    await declareRestart(world.deps, id);
    await answer(id, CEASED);
    expect(await reread(id)).toMatchObject({ status: 'pending', reason: 'restart_declared_by_applicant' });
  });

  test('says nothing of another SIREN', async () => {
    const id = await refused();
    await declareRestart(world.deps, id);
    await correctSiren(world.deps, id, '443061841');
    await answer(id, CEASED);
    expect(await reread(id)).toMatchObject({
      status: 'rejected',
      reason: 'company_ceased',
      restartDeclaredAt: null,
    });
  });

  test('cannot be declared where nothing ended', async () => {
    const { id } = await fresh();
    await answer(id, YOUNG);
    await expect(declareRestart(world.deps, id)).rejects.toThrow(TransitionRefused);
  });
});

test('outsiders read « verification » where the registers are silent on what no name changes', async () => {
  const { id } = await fresh();
  await answer(id, NO_HEAD_OFFICE);
  expect(await reread(id)).toMatchObject({ reason: 'registry_silent', causeVeiled: true });
  const followed = await findFollowed(world.deps, id);
  expect(followed?.publicReason).toBe('verification');
  expect(followed?.words.cause).toBe('Un agent vérifie votre lien avec l’entreprise.');
  world.clock.advance(DAY_MS);
  await answer(id, [fromInsee(), absent('rne')]);
  expect(await reread(id)).toMatchObject({ reason: 'not_craft_registered', causeVeiled: false });
});
