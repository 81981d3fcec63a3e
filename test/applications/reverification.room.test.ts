import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { checkApplication } from '../../jobs/check-application.js';
import { findDueWork } from '../../jobs/due-work.query.js';
import { Account } from '../../src/accounts/account.entity.js';
import { Application } from '../../src/applications/application.entity.js';
import { correctSiren } from '../../src/applications/ask-again.js';
import { askInformation } from '../../src/applications/ask-information.js';
import { Decision } from '../../src/applications/decision.entity.js';
import { TransitionRefused } from '../../src/applications/errors.js';
import { expireUnanswered } from '../../src/applications/expire-unanswered.js';
import { findFile } from '../../src/applications/file.query.js';
import { findFollowed } from '../../src/applications/followed.query.js';
import { requestRecheck } from '../../src/applications/request-recheck.js';
import { resendMail } from '../../src/applications/resend-mail.js';
import { reopenApplication } from '../../src/applications/reopen-application.js';
import { approveApplication } from '../../src/applications/review-application.js';
import { withdrawApplication } from '../../src/applications/withdraw-application.js';
import { MailDelivery } from '../../src/mail/mail-delivery.entity.js';
import type { SourceAnswer } from '../../src/registry/company.js';
import type { Actor } from '../../src/staff/policy.js';
import { absent, unavailable } from '../support/company.js';
import { TOLD } from '../support/decided-files.js';
import { openWorld, staff, submitted, type World } from '../support/world.js';

const MINUTE_MS = 60_000;
const VIEWER = '00000000-0000-4000-8000-000000000000';
const AWAY = [unavailable('insee'), unavailable('rne')];

let world: World;
let claire: Actor;
beforeAll(async () => {
  world = await openWorld();
  claire = await staff(world.deps);
});
afterAll(() => world.database.close());

let sirens = 0;
let id: string;
/** A demande that the rules accepted, whose holder uses the account. */
beforeEach(async () => {
  sirens += 1;
  ({ id } = await submitted(world.deps, { siren: String(800_000_000 + sirens) }));
  await check(TOLD.approved);
  await setAccount('active');
  world.clock.advance(MINUTE_MS);
});

const reread = () => world.dataSource.getRepository(Application).findOneByOrFail({ id });
const decisions = () =>
  world.dataSource
    .getRepository(Decision)
    .find({ where: { applicationId: id }, order: { sequence: 'ASC' } })
    .then((all) => all.map(({ by, toStatus, reason, ruleRow }) => [by, toStatus, reason, ruleRow].join(' ')));
const messages = () =>
  world.dataSource
    .getRepository(MailDelivery)
    .find({ where: { applicationId: id }, order: { createdAt: 'ASC' } })
    .then((all) => all.map(({ message }) => message));
/** Another demande on the same SIREN. */
const aColleagueIsAccepted = async () => {
  const { id: applicationId, version } = await submitted(world.deps, { siren: (await reread()).siren });
  await approveApplication(world.deps, claire, { applicationId, version, reason: 'mandate_proven' });
};
const file = () => findFile(world.deps, id, VIEWER);

async function setAccount(status: Account['status']): Promise<void> {
  const { accountId } = await reread();
  await world.dataSource.getRepository(Account).update({ id: accountId }, { status });
}
async function accountStatus(): Promise<string> {
  const { accountId } = await reread();
  return (await world.dataSource.getRepository(Account).findOneByOrFail({ id: accountId })).status;
}

/** The worker's check, the registers answering so. */
async function check(answers: SourceAnswer[] | Error): Promise<void> {
  const findCompany = async (siren: string) => {
    if (answers instanceof Error) throw answers;
    return { siren, redirectedFrom: null, answers };
  };
  await checkApplication({ deps: world.deps, findCompany }, { applicationId: id });
}

async function verifiedAgain(answers: SourceAnswer[]): Promise<Application> {
  await requestRecheck(world.deps, claire, id);
  world.clock.advance(MINUTE_MS);
  await check(answers);
  return reread();
}

const FAILED = 'machine pending reverification_failed';

describe('an accepted demande, asked about again by staff', () => {
  test('waits for a person when the rules would not accept it today, its account open, and its holder is told', async () => {
    expect(await verifiedAgain(TOLD.ceased)).toMatchObject({ status: 'pending', recheckAt: null });
    expect(await decisions()).toEqual(['machine approved craft_in_region 23', `${FAILED} 9`]);
    expect(await accountStatus()).toBe('active');
    expect(await messages()).toEqual(['finalise', 'reverification-notice']);
    expect((await file())?.why.map(({ row }) => row)).toEqual(['9']);
  });

  test('so does one whose SIREN INSEE does not know any more: nothing then refuses it by itself', async () => {
    expect(await verifiedAgain([absent('insee'), absent('rne')])).toMatchObject({ recheckAt: null });
    expect((await decisions()).at(-1)).toBe(`${FAILED} 5`);
  });

  test('stays accepted where they would, with fresher evidence and nothing else', async () => {
    const [before, shown] = [await reread(), await file()];
    expect(await verifiedAgain(TOLD.approved)).toEqual(before);
    expect((await file())?.answeredAt?.getTime()).toBeGreaterThan(shown?.answeredAt?.getTime() ?? Infinity);
    expect(await messages()).toEqual(['finalise']);
  });

  test('stays accepted while the registers are away, and is verified when they are back', async () => {
    const waiting = await verifiedAgain(AWAY);
    expect(waiting).toMatchObject({ status: 'approved', reason: 'craft_in_region' });
    world.clock.set(waiting.recheckAt?.toISOString() ?? '');
    expect(await findDueWork(world.dataSource, world.clock.now())).toContainEqual({
      kind: 'check-application',
      payload: { applicationId: id },
    });
    await check(TOLD.ceased);
    expect((await decisions()).at(-1)).toBe(`${FAILED} 9`);
  });

  test('keeps an account that is not finalised yet as it is', async () => {
    await setAccount('to_activate');
    await verifiedAgain(TOLD.ceased);
    expect(await accountStatus()).toBe('to_activate');
  });

  test('is no second demande on the SIREN, although a colleague accepted another', async () => {
    await aColleagueIsAccepted();
    expect(await verifiedAgain(TOLD.approved)).toMatchObject({ status: 'approved' });
  });

  test('stays as it is when a mistake of ours ends every check', async () => {
    await requestRecheck(world.deps, claire, id);
    for (let attempt = 1; attempt <= 10; attempt += 1)
      await expect(check(new TypeError('ours'))).rejects.toThrow(TypeError);
    await check(TOLD.ceased);
    expect(await reread()).toMatchObject({ status: 'approved', recheckAt: null });
  });
});

test('an accepted demande is not verified again by a check that nobody asked for', async () => {
  await check(TOLD.ceased);
  expect(await decisions()).toHaveLength(1);
});

test('what a person accepted only has its evidence read again', async () => {
  await reopenApplication(world.deps, claire, {
    ...{ applicationId: id, version: (await reread()).version, note: 'À revoir.' },
  });
  await approveApplication(world.deps, claire, {
    ...{ applicationId: id, version: (await reread()).version, reason: 'craft_confirmed' },
  });
  const before = await decisions();
  expect(await verifiedAgain(TOLD.ceased)).toMatchObject({ status: 'approved', recheckAt: null });
  expect(await decisions()).toEqual(before);
  expect((await file())?.why.map(({ row }) => row)).toEqual(['9']);
});

describe('a demande that failed to be verified again', () => {
  beforeEach(async () => {
    await verifiedAgain(TOLD.ceased);
  });

  test('is accepted again when the rules accept it again, without a new link for an open account', async () => {
    expect(await verifiedAgain(TOLD.approved)).toMatchObject({
      status: 'approved',
      reason: 'craft_in_region',
    });
    expect(await accountStatus()).toBe('active');
    expect(await messages()).toEqual(['finalise', 'reverification-notice', 'approved']);
  });

  test.each([
    ['refuse it', TOLD.ceased],
    ['doubt', TOLD.pending],
  ])('goes on waiting for a person when they %s again', async (_do, answers) => {
    const before = await decisions();
    expect(await verifiedAgain(answers)).toMatchObject({
      status: 'pending',
      reason: 'reverification_failed',
    });
    expect(await decisions()).toEqual(before);
  });

  test('is accepted again although a colleague was accepted on the SIREN meanwhile', async () => {
    await aColleagueIsAccepted();
    expect(await verifiedAgain(TOLD.approved)).toMatchObject({ status: 'approved' });
  });

  test('is not taken back by its holder, nor closed by a question left without answer: a person decides', async () => {
    expect((await findFollowed(world.deps, id))?.can.withdraw).toBe(false);
    await expect(withdrawApplication(world.deps, id)).rejects.toThrow(TransitionRefused);
    const { version } = await reread();
    await askInformation(world.deps, claire, { applicationId: id, version, question: 'Exercez-vous ?' });
    world.clock.advance(31 * 24 * 60 * MINUTE_MS);
    await expireUnanswered(world.deps);
    expect(await reread()).toMatchObject({ status: 'pending' });
    expect(await accountStatus()).toBe('active');
  });

  test('has no other « Finaliser mon compte » sent, nor a date on which nothing was received', async () => {
    await setAccount('to_activate');
    await world.dataSource.query(
      `update mail_deliveries set status = 'sent', sent_at = now() where application_id = $1`,
      [id],
    );
    expect(await resendMail(world.deps, claire, id)).toBe('sent');
    await correctSiren(world.deps, id, String(850_000_000 + sirens));
    await check(TOLD.pending);
    expect(await messages()).toEqual(['finalise', 'reverification-notice', 'reverification-notice']);
  });

  test('is refused by no machine under another SIREN either', async () => {
    await correctSiren(world.deps, id, String(810_000_000 + sirens));
    await check(TOLD.outside);
    expect((await decisions()).at(-1)).toBe(`${FAILED} 13`);
    expect(await accountStatus()).toBe('active');
  });
});

describe('staff who ask the registers again', () => {
  test('are told in words where nothing is asked any more', async () => {
    const withdrawn = await submitted(world.deps, { siren: String(820_000_000 + sirens) });
    await withdrawApplication(world.deps, withdrawn.id);
    const refused = { ...(await submitted(world.deps, { siren: String(830_000_000 + sirens) })) };
    id = refused.id;
    await check(TOLD.ceased);
    for (const closed of [withdrawn.id, refused.id])
      await expect(requestRecheck(world.deps, claire, closed)).rejects.toThrow(TransitionRefused);
  });

  test('about a file that says « erreur technique » have it checked once more', async () => {
    ({ id } = await submitted(world.deps, { siren: String(840_000_000 + sirens) }));
    for (let attempt = 1; attempt <= 10; attempt += 1)
      await expect(check(new TypeError('ours'))).rejects.toThrow(TypeError);
    await check(TOLD.approved);
    expect(await reread()).toMatchObject({ reason: 'technical_error' });
    expect(await verifiedAgain(TOLD.approved)).toMatchObject({ status: 'approved' });
  });
});
