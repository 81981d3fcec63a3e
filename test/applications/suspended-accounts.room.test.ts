import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Application } from '../../src/applications/application.entity.js';
import { applyVerdict } from '../../src/applications/apply-verdict.js';
import { correctSiren } from '../../src/applications/ask-again.js';
import { findFollowed } from '../../src/applications/followed.query.js';
import { reopenApplication } from '../../src/applications/reopen-application.js';
import { requestApplication } from '../../src/applications/request-application.js';
import { requestReexamination } from '../../src/applications/request-reexamination.js';
import { approveApplication, rejectApplication } from '../../src/applications/review-application.js';
import { restoreAccount, suspendAccount } from '../../src/applications/suspend-account.js';
import { undoDecision } from '../../src/applications/undo-decision.js';
import { MailDelivery } from '../../src/mail/mail-delivery.entity.js';
import type { Actor } from '../../src/staff/policy.js';
import { aCompany } from '../support/company.js';
import { TOLD } from '../support/decided-files.js';
import { openedAccounts } from '../support/opened-account.js';
import { openWorld, signupForm, staff, submitted, type World } from '../support/world.js';

let world: World;
let claire: Actor;
let paul: Actor;
let administrator: Actor;
beforeAll(async () => {
  world = await openWorld();
  claire = await staff(world.deps);
  paul = await staff(world.deps, 'receptionist', 'Paul Martin');
  administrator = await staff(world.deps, 'administrator');
});
afterAll(() => world.database.close());

const reread = (id: string) => world.dataSource.getRepository(Application).findOneByOrFail({ id });
const { accountOf, byMachine, opened } = openedAccounts(() => world);
const statusOf = async (applicationId: string) => (await accountOf(applicationId)).status;

async function reopen(id: string): Promise<void> {
  await reopenApplication(world.deps, claire, {
    ...{ applicationId: id, version: (await reread(id)).version, note: 'À revoir.' },
  });
  world.clock.advance(60_000);
}

async function decide(id: string, to: 'approved' | 'rejected', actor = claire): Promise<void> {
  const seen = { applicationId: id, version: (await reread(id)).version };
  if (to === 'approved') await approveApplication(world.deps, actor, { ...seen, reason: 'craft_confirmed' });
  else await rejectApplication(world.deps, actor, { ...seen, reason: 'not_entitled' });
}

/** The applicant puts another SIREN, and the rules find nothing to say against it. */
async function correctAndPass(id: string, siren: string): Promise<void> {
  await correctSiren(world.deps, id, siren);
  await world.dataSource.getRepository(Application).update({ id }, { decidedByPerson: false });
  await applyVerdict(world.deps, id, siren, { ...aCompany(...TOLD.approved), siren });
  expect(await reread(id)).toMatchObject({ status: 'approved' });
}

async function suspend(id: string): Promise<void> {
  const { accountId } = await reread(id);
  const isDone = await suspendAccount(world.deps, administrator, { accountId, cause: 'Un abus.' });
  expect(isDone).toBe(true);
}

async function lastMail(applicationId: string) {
  const mails = await world.dataSource
    .getRepository(MailDelivery)
    .find({ where: { applicationId }, order: { createdAt: 'DESC' }, take: 1 });
  return mails[0];
}

describe('an account that a refusal suspended', () => {
  test('opens again when its demande is accepted: by a person, or by the rules after another SIREN', async () => {
    const [byHand, byRules] = [await opened(), await opened()];
    for (const id of [byHand, byRules]) {
      await reopen(id);
      await decide(id, 'rejected');
      expect(await statusOf(id)).toBe('suspended');
      world.clock.advance(60_000);
    }
    await reopen(byHand);
    await decide(byHand, 'approved');
    await correctAndPass(byRules, '301000012');
    for (const id of [byHand, byRules]) {
      expect(await statusOf(id)).toBe('active');
      const mail = await lastMail(id);
      expect(mail?.message).toBe('approved');
      expect(mail?.values).not.toHaveProperty('stillSuspended');
    }
  });

  test('is what it was when the refusal is undone, and when an acceptance is', async () => {
    const id = await opened();
    await reopen(id);
    await decide(id, 'rejected');
    await undoDecision(world.deps, claire, { applicationId: id });
    expect(await statusOf(id)).toBe('active');
    await decide(id, 'rejected');
    world.clock.advance(60_000);
    await reopen(id);
    await decide(id, 'approved');
    await undoDecision(world.deps, claire, { applicationId: id });
    expect(await statusOf(id)).toBe('suspended');
    await decide(id, 'approved');
    expect(await statusOf(id)).toBe('active');
  });

  test('is an administrator’s once one has opened it and shut it again', async () => {
    const id = await opened();
    await reopen(id);
    await decide(id, 'rejected');
    world.clock.advance(60_000);
    await restoreAccount(world.deps, administrator, (await reread(id)).accountId);
    await suspend(id);
    await reopen(id);
    await decide(id, 'approved');
    expect(await statusOf(id)).toBe('suspended');
  });
});

describe('an account that an administrator suspended stays so', () => {
  test('when its demande is accepted by a person, and the mail sends nobody to the sign-in page', async () => {
    const id = await opened();
    await suspend(id);
    await reopen(id);
    await decide(id, 'approved');
    expect(await reread(id)).toMatchObject({ status: 'approved' });
    expect(await statusOf(id)).toBe('suspended');
    const told = expect.stringContaining('reste suspendu') as unknown;
    expect(await lastMail(id)).toMatchObject({ message: 'approved', values: { stillSuspended: told } });
    expect((await findFollowed(world.deps, id))?.words.next).toEqual(told);
  });

  test('when a re-examination ends well', async () => {
    const id = await opened();
    await suspend(id);
    await reopen(id);
    await decide(id, 'rejected');
    world.clock.advance(60_000);
    await requestReexamination(world.deps, id, 'Relisez.');
    await decide(id, 'approved', paul);
    expect(await statusOf(id)).toBe('suspended');
    expect(await lastMail(id)).toMatchObject({
      message: 'reexamination-outcome',
      values: { outcome: 'revised', stillSuspended: expect.any(String) as unknown },
    });
  });

  test('when its holder corrects the SIREN of a refused demande and the rules accept it', async () => {
    const id = await opened();
    await suspend(id);
    await reopen(id);
    await decide(id, 'rejected');
    world.clock.advance(60_000);
    await correctAndPass(id, '301000020');
    expect(await statusOf(id)).toBe('suspended');
  });

  test.each(['approved', 'rejected'] as const)('when a decision « %s » is undone', async (to) => {
    const id = await opened();
    await suspend(id);
    await reopen(id);
    await decide(id, to);
    await undoDecision(world.deps, claire, { applicationId: id });
    expect(await statusOf(id)).toBe('suspended');
  });
});

describe('an open account whose accepted demande a person looks at again', () => {
  async function withAnother(): Promise<{ reviewed: string; other: string }> {
    const reviewed = await opened();
    const { accountId } = await reread(reviewed);
    const further = await requestApplication(world.deps, accountId, signupForm());
    if (further.kind !== 'received') throw new Error(further.kind);
    const { id: other } = await world.dataSource
      .getRepository(Application)
      .findOneByOrFail({ reference: further.reference });
    await reopen(reviewed);
    return { reviewed, other };
  }

  test('stays open when the rules refuse another demande of it, or a person does', async () => {
    const { reviewed, other } = await withAnother();
    await byMachine(other, { to: 'rejected', reason: 'company_ceased' });
    expect(await statusOf(reviewed)).toBe('active');
    await reopen(other);
    await decide(other, 'rejected');
    expect(await statusOf(reviewed)).toBe('active');
    world.clock.advance(60_000);
    await decide(reviewed, 'rejected');
    expect(await statusOf(reviewed)).toBe('suspended');
  });

  test('is not carried by an acceptance that was undone', async () => {
    const { reviewed, other } = await withAnother();
    await byMachine(other, { to: 'pending', reason: 'not_craft_registered' });
    await decide(other, 'approved');
    await undoDecision(world.deps, claire, { applicationId: other });
    await decide(reviewed, 'rejected');
    expect(await statusOf(reviewed)).toBe('suspended');
  });
});

test('the rules alone suspend no account, whatever they read', async () => {
  const id = await opened();
  await byMachine(id, { to: 'pending', reason: 'reverification_failed' });
  await byMachine(id, { to: 'rejected', reason: 'company_ceased' });
  expect(await statusOf(id)).toBe('active');
});

test('an account to finalise has its link back when the refusal that ended it is undone', async () => {
  const { id, accountId } = await submitted(world.deps);
  await byMachine(id, { to: 'approved', reason: 'craft_in_region' });
  const links = async () =>
    (
      await world.dataSource.query<{ id: string }[]>(
        `select id from link_tokens where account_id = $1 and purpose = 'finalise' and used_at is null`,
        [accountId],
      )
    ).map((link) => link.id);
  const before = await links();
  expect(before).toHaveLength(1);
  world.clock.advance(60_000);
  await reopen(id);
  await decide(id, 'rejected');
  expect([await statusOf(id), await links()]).toEqual(['applied', []]);
  world.clock.advance(5_000);
  await undoDecision(world.deps, claire, { applicationId: id });
  expect([await statusOf(id), await links()]).toEqual(['to_activate', before]);
  await decide(id, 'approved');
  expect(await links()).not.toEqual(before);
  world.clock.advance(5_000);
  await undoDecision(world.deps, claire, { applicationId: id });
  expect([await statusOf(id), await links()]).toEqual(['to_activate', before]);
});
