import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Account } from '../../src/accounts/account.entity.js';
import { applyVerdict } from '../../src/applications/apply-verdict.js';
import { Application } from '../../src/applications/application.entity.js';
import { completeApplication, correctSiren } from '../../src/applications/ask-again.js';
import { OwnAppeal, TransitionRefused } from '../../src/applications/errors.js';
import { findFile } from '../../src/applications/file.query.js';
import { findFollowed } from '../../src/applications/followed.query.js';
import { findNextInQueue, findQueue } from '../../src/applications/queue.query.js';
import { recordDecision } from '../../src/applications/record-decision.js';
import { reopenApplication } from '../../src/applications/reopen-application.js';
import { requestReexamination } from '../../src/applications/request-reexamination.js';
import { approveApplication, rejectApplication } from '../../src/applications/review-application.js';
import { undoDecision } from '../../src/applications/undo-decision.js';
import type { MessageValues } from '../../src/mail/messages/values.js';
import { StaffMember } from '../../src/staff/staff-member.entity.js';
import type { Actor } from '../../src/staff/policy.js';
import { pendingFile } from '../admin/desk.js';
import { openWorld, staff, submitted, type World } from '../support/world.js';

let world: World;
let claire: Actor;
let paul: Actor;
beforeAll(async () => {
  world = await openWorld();
  claire = await staff(world.deps, 'receptionist', 'Claire Dupont');
  paul = await staff(world.deps, 'receptionist', 'Paul Martin');
});
afterAll(() => world.database.close());

const reread = (id: string) => world.dataSource.getRepository(Application).findOneByOrFail({ id });
const setStatus = (actor: Actor, status: 'active' | 'disabled') =>
  world.dataSource.getRepository(StaffMember).update({ id: actor.staffId }, { status });

async function refusedBy(actor: Actor): Promise<Application> {
  const { id, version } = await pendingFile(world.deps);
  await rejectApplication(world.deps, actor, { applicationId: id, version, reason: 'not_entitled' });
  return reread(id);
}

async function appealed(actor: Actor): Promise<Application> {
  const { id } = await refusedBy(actor);
  world.clock.advance(60_000);
  await requestReexamination(world.deps, id, 'Mon atelier est à Angers.');
  return reread(id);
}

const decide = (actor: Actor, { id, version }: Application, how: 'approve' | 'reject') =>
  how === 'approve'
    ? approveApplication(world.deps, actor, { applicationId: id, version, reason: 'craft_confirmed' })
    : rejectApplication(world.deps, actor, { applicationId: id, version, reason: 'not_entitled' });

describe('a re-examination', () => {
  test('is linked to the refusal appealed, and comes first in the queue', async () => {
    const older = await pendingFile(world.deps);
    world.clock.advance(1_000);
    const file = await appealed(claire);
    const [refusal] = await world.dataSource.query<{ id: string }[]>(
      `select id from decisions where application_id = $1 and to_status = 'rejected'`,
      [file.id],
    );
    expect(file).toMatchObject({ reexamination: 'requested', appealedDecisionId: refusal?.id });
    const { lines } = await findQueue(world.deps);
    expect(lines[0]).toMatchObject({ id: file.id, mark: 'reexamination' });
    expect(await findNextInQueue(world.deps, older.id, paul.staffId)).toBe(file.id);
  });

  test('is for somebody else than the author of the refusal, who is told so before and after', async () => {
    const file = await appealed(claire);
    const seenBy = async ({ staffId }: Actor) => (await findFile(world.deps, file.id, staffId))?.appeal;
    expect(await seenBy(claire)).toMatchObject({
      message: 'Mon atelier est à Angers.',
      appealed: { staffName: 'Claire Dupont', reason: 'not_entitled' },
      isForColleague: true,
    });
    expect(await seenBy(paul)).toMatchObject({ isForColleague: false });
    for (const how of ['approve', 'reject'] as const) {
      await expect(decide(claire, file, how)).rejects.toThrow(OwnAppeal);
    }
    expect(await reread(file.id)).toEqual(file);
    await decide(paul, file, 'reject');
    expect(await reread(file.id)).toMatchObject({ status: 'rejected', reexamination: 'maintained' });
  });

  test('is for the author too when nobody else may decide, or only somebody who has not taken up their invitation', async () => {
    const file = await appealed(claire);
    await staff(world.deps, 'reader', 'Rose Petit');
    const { staffId } = await staff(world.deps, 'receptionist', 'Yann Le Bihan');
    await world.dataSource.getRepository(StaffMember).update({ id: staffId }, { passwordHash: null });
    await setStatus(paul, 'disabled');
    const seen = await findFile(world.deps, file.id, claire.staffId);
    await decide(claire, file, 'approve').finally(() => setStatus(paul, 'active'));
    expect(seen?.appeal?.isForColleague).toBe(false);
    expect(await reread(file.id)).toMatchObject({ status: 'approved', reexamination: 'revised' });
  });

  test.each([
    ['approve', 'revised'],
    ['reject', 'maintained'],
  ] as const)(
    'decided by %s ends « %s » in the mail, on the follow page and in the history',
    async (how, outcome) => {
      const file = await appealed(claire);
      await decide(paul, file, how);
      const mails: unknown[] = await world.dataSource.query(
        `select values->>'outcome' as outcome from mail_deliveries
       where application_id = $1 and message = 'reexamination-outcome'`,
        [file.id],
      );
      expect(mails).toEqual([{ outcome }]);
      expect((await findFollowed(world.deps, file.id))?.reexamination).toMatchObject({
        outcome,
        decidedAt: world.clock.now(),
      });
      const history = (await findFile(world.deps, file.id, paul.staffId))?.history ?? [];
      expect(history.map((line) => line.outcome)).toEqual([outcome, null, null, null]);
    },
  );

  test.each(['approve', 'reject'] as const)(
    'is offered once: after %s and a later refusal, neither the mail nor the follow page offers it again',
    async (how) => {
      const file = await appealed(claire);
      await decide(paul, file, how);
      world.clock.advance(60_000);
      const { version } = await reread(file.id);
      if (how === 'approve') {
        await reopenApplication(world.deps, paul, { applicationId: file.id, version, note: 'Doute.' });
      } else {
        const answers = await reread(file.id);
        await completeApplication(world.deps, file.id, { answers, message: 'Encore un mot.' });
      }
      await decide(paul, await reread(file.id), 'reject');
      const followed = await findFollowed(world.deps, file.id);
      expect(followed?.can.askReexamination).toBe(false);
      expect(followed?.words.next).toContain('Le réexamen a déjà eu lieu');
      const mails = await world.dataSource.query<{ values: MessageValues['rejected'] }[]>(
        `select values from mail_deliveries where application_id = $1 and message = 'rejected'
         order by created_at desc limit 1`,
        [file.id],
      );
      expect(mails[0]?.values).toMatchObject({ isReexamined: true, next: followed?.words.next });
      await expect(requestReexamination(world.deps, file.id, 'Encore.')).rejects.toThrow(TransitionRefused);
    },
  );

  test('is open again when its decision is undone; undoing a later one leaves it ended', async () => {
    const file = await appealed(claire);
    await decide(paul, file, 'reject');
    await undoDecision(world.deps, paul, { applicationId: file.id });
    expect(await reread(file.id)).toMatchObject({ status: 'pending', reexamination: 'requested' });
    await decide(paul, await reread(file.id), 'reject');
    world.clock.advance(60_000);
    await completeApplication(world.deps, file.id, {
      answers: await reread(file.id),
      message: 'Encore un mot.',
    });
    await decide(paul, await reread(file.id), 'reject');
    await undoDecision(world.deps, paul, { applicationId: file.id });
    expect(await reread(file.id)).toMatchObject({ status: 'pending', reexamination: 'maintained' });
  });
});

describe('« Compléter ou corriger ma demande »', () => {
  const answers = { siren: '552100554', firstName: 'Anne', lastName: 'Le Goff', delegateMission: false };

  async function refusedByRules(): Promise<Application> {
    const { id } = await submitted(world.deps, {
      firstName: 'Ane',
      lastName: 'Le Gof',
      delegateMission: true,
    });
    await applyVerdict(world.deps, id, '732829320', null);
    return reread(id);
  }

  test('new answers are checked again by the rules, as often as one likes; what they were stays in the history', async () => {
    const { id, status } = await refusedByRules();
    expect(status).toBe('rejected');
    for (const siren of [answers.siren, '732829320', answers.siren]) {
      await completeApplication(world.deps, id, { answers: { ...answers, siren }, message: null });
    }
    expect(await reread(id)).toMatchObject({ ...answers, status: 'pending', reason: 'request_corrected' });
    const history = (await findFile(world.deps, id, paul.staffId))?.history ?? [];
    expect(history[2]?.previously).toEqual({
      previousSiren: '732829320',
      previousName: 'Ane Le Gof',
      previousDelegateMission: true,
    });
    const decision = await applyVerdict(world.deps, id, answers.siren, null);
    expect(decision).toBeNull();
    const { account } = await world.dataSource
      .getRepository(Application)
      .findOneOrFail({ where: { id }, relations: { account: true } });
    expect(account).toMatchObject({ firstName: 'Anne', lastName: 'Le Goff' });
  });

  test('words are for a person: no rule answers them, even after another correction', async () => {
    const { id } = await refusedByRules();
    await completeApplication(world.deps, id, {
      answers: { ...answers, siren: '732829320', delegateMission: true },
      message: 'Je me suis trompé de case.',
    });
    expect(await applyVerdict(world.deps, id, '732829320', null)).toBeNull();
    await correctSiren(world.deps, id, answers.siren);
    expect(await applyVerdict(world.deps, id, answers.siren, null)).toBeNull();
    expect(await reread(id)).toMatchObject({ status: 'pending', reason: 'request_completed' });
    const { lines } = await findQueue(world.deps);
    expect(lines.find((line) => line.id === id)?.mark).toBe('answered');
  });

  test('after a person’s decision, new answers go to a person', async () => {
    const { id, siren } = await refusedBy(claire);
    const known = { ...answers, siren, delegateMission: true };
    await completeApplication(world.deps, id, { answers: known, message: null });
    expect(await applyVerdict(world.deps, id, siren, null)).toBeNull();
    expect(await reread(id)).toMatchObject({ status: 'pending', reason: 'request_corrected' });
  });

  test('is not for what is accepted', async () => {
    const { id, accountId } = await submitted(world.deps);
    await recordDecision(world.deps, {
      applicationId: id,
      author: { by: 'machine' },
      decide: async () => ({ to: 'approved', reason: 'craft_in_region', evidence: {} }),
    });
    await world.dataSource.getRepository(Account).update({ id: accountId }, { status: 'active' });
    await expect(completeApplication(world.deps, id, { answers, message: null })).rejects.toThrow(
      TransitionRefused,
    );
  });
});
