import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { Account } from '../../src/accounts/account.entity.js';
import { Application } from '../../src/applications/application.entity.js';
import { Decision } from '../../src/applications/decision.entity.js';
import { AlreadyDecided, NoteMissing, TransitionRefused } from '../../src/applications/errors.js';
import { firstBrokenLink } from '../../src/applications/hash-chain.js';
import { recordDecision, type Change } from '../../src/applications/record-decision.js';
import { reopenApplication } from '../../src/applications/reopen-application.js';
import { requestReexamination } from '../../src/applications/request-reexamination.js';
import { approveApplication, rejectApplication } from '../../src/applications/review-application.js';
import { undoDecision } from '../../src/applications/undo-decision.js';
import { withdrawApplication } from '../../src/applications/withdraw-application.js';
import { MailDelivery } from '../../src/mail/mail-delivery.entity.js';
import { NotAllowed } from '../../src/staff/policy.js';
import { READY_TEXTS } from '../../src/applications/words/ready-texts.js';
import { typeset } from '../../src/config/words.js';
import { openWorld, staff, submitted, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

const mails = (applicationId: string) =>
  world.dataSource
    .getRepository(MailDelivery)
    .find({ where: { applicationId }, order: { createdAt: 'ASC' } });
const decisions = (applicationId: string) =>
  world.dataSource.getRepository(Decision).find({ where: { applicationId }, order: { sequence: 'ASC' } });
const reread = (id: string) => world.dataSource.getRepository(Application).findOneByOrFail({ id });
const accountOf = (id: string) => world.dataSource.getRepository(Account).findOneByOrFail({ id });

function byMachine(applicationId: string, change: Change) {
  return recordDecision(world.deps, {
    applicationId,
    author: { by: 'machine' },
    decide: async () => change,
  });
}

async function pending(reason: Change['reason'] = 'not_craft_registered') {
  const application = await submitted(world.deps);
  await byMachine(application.id, { to: 'pending', reason, evidence: {} });
  return reread(application.id);
}

describe('record-decision', () => {
  test('writes status, decision, evidence, mail and outbox row together', async () => {
    const application = await pending();
    expect(application).toMatchObject({ status: 'pending', reason: 'not_craft_registered', version: 2 });
    expect(await decisions(application.id)).toMatchObject([
      { sequence: 1, by: 'machine', toStatus: 'pending' },
    ]);
    const [mail] = await mails(application.id);
    expect(mail).toMatchObject({ message: 'pending', status: 'queued' });
    const outbox: unknown[] = await world.dataSource.query(
      `select 1 from outbox_messages where kind = 'send-mail' and payload->>'mailDeliveryId' = $1`,
      [mail?.id],
    );
    expect(outbox).toHaveLength(1);
  });

  test('refuses a change the table does not allow, and writes nothing', async () => {
    const application = await pending();
    await withdrawApplication(world.deps, application.id);
    const before = await decisions(application.id);
    await expect(
      byMachine(application.id, { to: 'approved', reason: 'craft_in_region', evidence: {} }),
    ).rejects.toThrow(TransitionRefused);
    expect(await decisions(application.id)).toEqual(before);
  });

  test('chains the decisions of a demande: a changed row is found', async () => {
    const application = await pending();
    const actor = await staff(world.deps);
    await rejectApplication(world.deps, actor, {
      applicationId: application.id,
      version: 2,
      reason: 'not_entitled',
    });
    const chain = await decisions(application.id);
    expect(firstBrokenLink(chain)).toBeNull();
    const [first, second] = chain;
    expect(first && second && firstBrokenLink([{ ...first, reason: 'owner_mismatch' }, second])).toBe(1);
  });

  test('keeps decisions append-only for the application, and even for the owner of the schema', async () => {
    const application = await pending();
    const remove = `delete from decisions where application_id = '${application.id}'`;
    await expect(world.dataSource.query(remove)).rejects.toThrow(/permission denied/);
    const owner = new pg.Client({ connectionString: world.database.adminUrl });
    await owner.connect();
    await expect(owner.query(remove)).rejects.toThrow(/append-only/);
    await expect(owner.query('truncate decisions cascade')).rejects.toThrow(/append-only/);
    await owner.end();
  });
});

describe('review by staff', () => {
  test('of two receptionists on one file the second is told who decided what: one decision, one mail', async () => {
    const application = await pending();
    const [claire, denis] = [await staff(world.deps), await staff(world.deps, 'receptionist', 'Denis Morel')];
    const seen = { applicationId: application.id, version: application.version };
    const outcomes = await Promise.allSettled([
      approveApplication(world.deps, claire, { ...seen, reason: 'craft_confirmed' }),
      rejectApplication(world.deps, denis, { ...seen, reason: 'siren_not_applicants' }),
    ]);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(1);
    const error = refused[0]?.reason as AlreadyDecided;
    expect(error).toBeInstanceOf(AlreadyDecided);
    expect(['Claire Dupont', 'Denis Morel']).toContain(error.staffName);
    expect((await decisions(application.id)).filter(({ by }) => by === 'person')).toHaveLength(1);
    expect((await mails(application.id)).filter(({ message }) => message !== 'pending')).toHaveLength(1);
  });

  test('a reader may not decide; « other » needs a note, and words to the applicant that say nothing are no words', async () => {
    const application = await pending();
    const seen = { applicationId: application.id, version: application.version };
    const reader = await staff(world.deps, 'reader');
    const receptionist = await staff(world.deps);
    expect(() => approveApplication(world.deps, reader, { ...seen, reason: 'craft_confirmed' })).toThrow(
      NotAllowed,
    );
    expect(() =>
      rejectApplication(world.deps, receptionist, { ...seen, reason: 'other', note: ' ' }),
    ).toThrow(NoteMissing);
    for (const message of [' ', typeset(READY_TEXTS.other)]) {
      const other = { ...seen, reason: 'other' as const, note: 'Vu.', message };
      expect(() => rejectApplication(world.deps, receptionist, other)).toThrow(NoteMissing);
    }
    expect(await reread(application.id)).toMatchObject({ status: 'pending' });
    const approval = { ...seen, reason: 'other' as const, note: 'Vu.' };
    await approveApplication(world.deps, receptionist, approval);
    expect(await reread(application.id)).toMatchObject({ status: 'approved' });
  });

  test('undo within 30 seconds brings the file back and cancels the mail that waited', async () => {
    const application = await pending();
    const actor = await staff(world.deps);
    await approveApplication(world.deps, actor, {
      applicationId: application.id,
      version: application.version,
      reason: 'craft_confirmed',
    });
    expect(await accountOf(application.accountId)).toMatchObject({ status: 'to_activate' });
    world.clock.advance(29_000);
    await undoDecision(world.deps, actor, { applicationId: application.id });
    expect(await reread(application.id)).toMatchObject({ status: 'pending', reason: 'undone' });
    expect(await accountOf(application.accountId)).toMatchObject({ status: 'applied' });
    expect((await mails(application.id)).map(({ message, status }) => [message, status])).toEqual([
      ['pending', 'queued'],
      ['finalise', 'cancelled'],
    ]);
  });

  test('after 30 seconds nothing is undone', async () => {
    const application = await pending();
    const actor = await staff(world.deps);
    await rejectApplication(world.deps, actor, {
      applicationId: application.id,
      version: application.version,
      reason: 'not_entitled',
    });
    world.clock.advance(30_000);
    await expect(undoDecision(world.deps, actor, { applicationId: application.id })).rejects.toThrow(
      AlreadyDecided,
    );
  });

  test('a re-examined refusal is « maintenue » or « révisée », and asked for once', async () => {
    const application = await pending();
    const [actor, colleague] = [await staff(world.deps), await staff(world.deps)];
    const seen = (version: number) => ({ applicationId: application.id, version });
    await rejectApplication(world.deps, actor, { ...seen(2), reason: 'not_entitled' });
    await requestReexamination(world.deps, application.id, 'Je suis bien artisan.');
    await approveApplication(world.deps, colleague, { ...seen(4), reason: 'craft_confirmed' });
    const outcome = (await mails(application.id)).at(-1);
    expect(outcome).toMatchObject({ message: 'reexamination-outcome', values: { outcome: 'revised' } });
    expect(Object.keys(outcome?.links ?? {})).toContain('finalise');
    await reopenApplication(world.deps, actor, { ...seen(5), note: 'Erreur' });
    await rejectApplication(world.deps, actor, { ...seen(6), reason: 'not_entitled' });
    await expect(requestReexamination(world.deps, application.id, 'Encore')).rejects.toThrow(
      TransitionRefused,
    );
  });
});
