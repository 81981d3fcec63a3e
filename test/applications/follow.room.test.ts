import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { Application } from '../../src/applications/application.entity.js';
import { answerKnownEmail } from '../../src/applications/answer-known-email.js';
import { answerQuestion } from '../../src/applications/answer-question.js';
import { askInformation } from '../../src/applications/ask-information.js';
import { completeApplication, correctSiren, declareRestart } from '../../src/applications/ask-again.js';
import { TransitionRefused } from '../../src/applications/errors.js';
import { expireUnanswered } from '../../src/applications/expire-unanswered.js';
import { findFollowed } from '../../src/applications/followed.query.js';
import type { Reason } from '../../src/applications/reasons.js';
import { recordDecision } from '../../src/applications/record-decision.js';
import { confirmNewApplication, requestApplication } from '../../src/applications/request-application.js';
import { submitApplication } from '../../src/applications/submit-application.js';
import { withdrawApplication } from '../../src/applications/withdraw-application.js';
import { Account } from '../../src/accounts/account.entity.js';
import { openWorld, signupForm, staff, submitted, type World } from '../support/world.js';

const DAY_MS = 86_400_000;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

const reread = (id: string) => world.dataSource.getRepository(Application).findOneByOrFail({ id });

async function decided(to: 'pending' | 'rejected' | 'approved', reason: Reason, email?: string) {
  const { id } = await submitted(world.deps, email === undefined ? {} : { email });
  await recordDecision(world.deps, {
    applicationId: id,
    author: { by: 'machine' },
    decide: async () => ({ to, reason, evidence: {} }),
  });
  return reread(id);
}

describe('the follow page', () => {
  test('tells a stranger nothing: reasons about other accounts and names read « verification »', async () => {
    for (const reason of ['sibling_account', 'owner_mismatch', 'craft_conflict'] as const) {
      const { id } = await decided('pending', reason);
      const followed = await findFollowed(world.deps, id);
      expect(followed?.publicReason).toBe('verification');
      expect(followed?.words.cause).toContain('Un agent vérifie votre lien avec l’entreprise');
    }
  });

  test('offers what the state allows and nothing else', async () => {
    const gestures = async (id: string) =>
      Object.entries((await findFollowed(world.deps, id))?.can ?? {}).flatMap(([name, can]) =>
        can ? [name] : [],
      );
    expect(await gestures((await submitted(world.deps)).id)).toEqual(['withdraw']);
    expect(await gestures((await decided('pending', 'siren_not_found_yet')).id)).toEqual([
      'withdraw',
      'correctSiren',
      'complete',
    ]);
    expect(await gestures((await decided('rejected', 'company_ceased')).id)).toEqual([
      'correctSiren',
      'complete',
      'declareRestart',
      'askReexamination',
    ]);
    expect(await gestures((await decided('approved', 'craft_in_region')).id)).toEqual([]);
  });
});

describe('the applicant', () => {
  test('corrects the SIREN freely, even after a refusal by the rules: the registers are asked again', async () => {
    const { id } = await decided('rejected', 'siren_unknown');
    await correctSiren(world.deps, id, '552100554');
    expect(await reread(id)).toMatchObject({
      status: 'pending',
      reason: 'siren_corrected',
      siren: '552100554',
    });
    const outbox: unknown[] = await world.dataSource.query(
      `select payload->>'fresh' as fresh from outbox_messages
       where kind = 'check-application' and payload->>'applicationId' = $1 order by 1 desc`,
      [id],
    );
    expect(outbox).toEqual([{ fresh: null }, { fresh: 'lately' }]);
  });

  test('reads the former company beside no other SIREN than its own', async () => {
    const { id, siren } = await decided('rejected', 'company_ceased');
    const former = { companyName: 'PAIN', departement: '44' };
    await world.dataSource.getRepository(Application).update({ id }, former);
    const answers = { siren, firstName: 'Anne', lastName: 'Le Gof', delegateMission: false };
    await completeApplication(world.deps, id, { answers, message: null });
    expect(await reread(id)).toMatchObject({ ...former, lastName: 'Le Gof' });
    await correctSiren(world.deps, id, '552100554');
    expect(await reread(id)).toMatchObject({ companyName: null, departement: null });
    expect(await findFollowed(world.deps, id)).toMatchObject({ siren: '552100554', companyName: null });
  });

  test('who sends the same SIREN from two windows has it asked once', async () => {
    const { id } = await decided('rejected', 'siren_unknown');
    const sent = ['552100554', '552100554'].map((siren) => correctSiren(world.deps, id, siren));
    const recorded = (await Promise.all(sent)).filter((decision) => decision !== null);
    expect(recorded.map(({ reason }) => reason)).toEqual(['siren_corrected']);
  });

  test('cannot correct what is accepted, nor take back what is refused', async () => {
    const accepted = await decided('approved', 'craft_in_region');
    await expect(correctSiren(world.deps, accepted.id, '552100554')).rejects.toThrow(TransitionRefused);
    const refused = await decided('rejected', 'company_ceased');
    await expect(withdrawApplication(world.deps, refused.id)).rejects.toThrow(TransitionRefused);
    await declareRestart(world.deps, refused.id);
    expect(await reread(refused.id)).toMatchObject({ status: 'pending' });
  });

  test('answers a question within 30 days, or the demande expires', async () => {
    const actor = await staff(world.deps);
    const [answered, silent] = [
      await decided('pending', 'owner_mismatch'),
      await decided('pending', 'owner_mismatch'),
    ];
    for (const { id, version } of [answered, silent]) {
      await askInformation(world.deps, actor, { applicationId: id, version, question: 'Qui dirige ?' });
    }
    await answerQuestion(world.deps, answered.id, 'Moi');
    world.clock.advance(30 * DAY_MS);
    await expireUnanswered(world.deps);
    expect(await reread(answered.id)).toMatchObject({ status: 'pending', answer: 'Moi' });
    expect(await reread(silent.id)).toMatchObject({ status: 'expired' });
  });

  test('one demande that cannot be closed keeps no later one waiting', async () => {
    const actor = await staff(world.deps);
    const files = [await decided('pending', 'owner_mismatch'), await decided('pending', 'owner_mismatch')];
    for (const { id, version } of files) {
      await askInformation(world.deps, actor, { applicationId: id, version, question: 'Qui dirige ?' });
    }
    world.clock.advance(30 * DAY_MS);
    const owner = new pg.Client({ connectionString: world.database.adminUrl });
    await owner.connect();
    await owner.query(
      `create function breaks() returns trigger language plpgsql as $$ begin
         if new.reason = 'expired_without_answer' then raise 'stuck'; end if;
         return new;
       end $$;
       create trigger breaks before insert on decisions for each row
         when (new.application_id = '${String(files[0]?.id)}') execute function breaks()`,
    );
    const round: unknown = await expireUnanswered(world.deps).catch((error: unknown) => error);
    await owner.query('drop trigger breaks on decisions; drop function breaks');
    await owner.end();
    expect(round).toMatchObject({ message: '1 of 2 failed' });
    const statuses = await Promise.all(files.map(async ({ id }) => (await reread(id)).status));
    expect(statuses).toEqual(['awaiting_applicant', 'expired']);
    await expireUnanswered(world.deps);
  });

  test('after a refusal, signs up again: nothing opens until the mailed link is followed', async () => {
    const email = 'again@example.fr';
    const { id, accountId } = await decided('rejected', 'company_ceased', email);
    world.clock.advance(DAY_MS);
    const result = await submitApplication(world.deps, signupForm({ email, siren: '443061841' }));
    const demandes = () => world.dataSource.getRepository(Application).countBy({ accountId });
    expect(await demandes()).toBe(1);
    const reference = await confirmNewApplication(world.deps, id);
    expect(result).toEqual({ kind: 'received', reference });
    expect(await demandes()).toBe(2);
    await expect(confirmNewApplication(world.deps, id)).rejects.toThrow(TransitionRefused);
  });

  test('with an open account asks for another company, one demande at a time', async () => {
    const { accountId } = await decided('approved', 'craft_in_region');
    await world.dataSource.getRepository(Account).update({ id: accountId }, { status: 'active' });
    const form = {
      profile: 'company_head',
      siren: '775670417',
      firstName: 'Anne',
      lastName: 'Le Goff',
      delegateMission: false,
    } as const;
    expect(await requestApplication(world.deps, accountId, form)).toMatchObject({ kind: 'received' });
    expect(await requestApplication(world.deps, accountId, form)).toEqual({ kind: 'already_open' });
  });
});

describe('an idempotency key', () => {
  test('with the same body gives the same answer and one demande; with another body is refused', async () => {
    const form = signupForm({ email: 'key@example.fr', channel: 'api', idempotencyKey: 'k-1' });
    const answers = await Promise.all([1, 2, 3].map(() => submitApplication(world.deps, form)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await submitApplication(world.deps, { ...form, lastName: 'Martin' })).toEqual({
      kind: 'key_reused',
    });
    const rows: unknown[] = await world.dataSource.query(
      `select 1 from applications a join accounts c on c.id = a.account_id where c.email = 'key@example.fr'`,
    );
    expect(rows).toHaveLength(1);
  });
});

describe('the link that follows a demande', () => {
  const endOfLink = async (applicationId: string) => {
    const rows = await world.dataSource.query<{ ends: Date | null }[]>(
      `select expires_at as ends from link_tokens
       where application_id = $1 and used_at is null and (expires_at is null or expires_at > $2)`,
      [applicationId, world.clock.now()],
    );
    return rows.map(({ ends }) => ends?.toISOString().slice(0, 10) ?? null);
  };
  const askAgain = async (application: Application) => {
    const { email } = await world.dataSource
      .getRepository(Account)
      .findOneByOrFail({ id: application.accountId });
    const form = signupForm({ email });
    await submitApplication(world.deps, form);
    const signups = await world.dataSource.query<{ id: string }[]>(
      `select id from signups where account_id = $1 and application_id is null`,
      [application.accountId],
    );
    for (const { id } of signups) await answerKnownEmail(world.deps, id);
  };

  test('lives while the file is open, then two months more; made later, it ends too', async () => {
    world.clock.set('2027-01-10T09:00:00Z');
    expect(await endOfLink((await decided('pending', 'not_craft_registered')).id)).toEqual([null]);
    const refused = await decided('rejected', 'company_ceased');
    expect(await endOfLink(refused.id)).toEqual(['2027-03-10']);
    world.clock.set('2027-02-25T09:00:00Z');
    await world.dataSource.query('delete from link_tokens where application_id = $1', [refused.id]);
    await askAgain(refused);
    expect(await endOfLink(refused.id)).toEqual(['2027-03-27']);
    world.clock.set('2027-09-01T09:00:00Z');
    await askAgain(refused);
    expect(await endOfLink(refused.id)).toEqual(['2027-10-01']);
  });
});
