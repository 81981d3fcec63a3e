import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { safeError } from '../../bin/safe-error.js';
import { Account } from '../../src/accounts/account.entity.js';
import { Application } from '../../src/applications/application.entity.js';
import { Decision } from '../../src/applications/decision.entity.js';
import { firstBrokenLink } from '../../src/applications/hash-chain.js';
import type { Reason } from '../../src/applications/reasons.js';
import { recordDecision } from '../../src/applications/record-decision.js';
import { withdrawApplication } from '../../src/applications/withdraw-application.js';
import { submitApplication } from '../../src/applications/submit-application.js';
import { MailDelivery } from '../../src/mail/mail-delivery.entity.js';
import { applyRetention } from '../../src/privacy/apply-retention.js';
import { hire } from '../support/desk-person.js';
import { dump, tracesOf } from '../support/dump.js';
import { openWorld, signupForm, submitted, type World } from '../support/world.js';

const START = '2026-01-15T09:00:00Z';

let world: World;
beforeEach(async () => {
  world = await openWorld(START);
});
afterEach(() => world.database.close());

const accountOf = (application: Application) =>
  world.dataSource.getRepository(Account).findOneByOrFail({ id: application.accountId });
const mailsOf = (accountId: string, message: MailDelivery['message']) =>
  world.dataSource.getRepository(MailDelivery).findBy({ accountId, message });
const traces = async (email: string) => tracesOf([email], await dump(world.database));

/** What the round of a day does. PostgreSQL dates mails by its own clock: they are given the day’s. */
async function on(day: string): Promise<void> {
  world.clock.set(`${day}T09:00:00Z`);
  await applyRetention(world.deps);
  await world.dataSource.query(
    `update mail_deliveries set send_after = $1 where created_at > now() - interval '1 hour' and send_after > $1`,
    [world.clock.now()],
  );
}

async function decided(to: 'approved' | 'rejected', reason: Reason, accountId?: string) {
  const application = await submitted(world.deps);
  if (accountId)
    await world.dataSource.getRepository(Application).update({ id: application.id }, { accountId });
  await recordDecision(world.deps, {
    applicationId: application.id,
    author: { by: 'machine' },
    decide: async () => ({ to, reason, evidence: { note: 'Une note.' } }),
  });
  return world.dataSource.getRepository(Application).findOneByOrFail({ id: application.id });
}

async function opened(): Promise<Account> {
  const account = await accountOf(await decided('approved', 'craft_in_region'));
  const fields = {
    status: 'active',
    activatedAt: world.clock.now(),
    lastSignInAt: world.clock.now(),
  } as const;
  await world.dataSource.getRepository(Account).update({ id: account.id }, fields);
  return { ...account, ...fields };
}

async function signsIn({ id }: Account): Promise<void> {
  await world.dataSource.getRepository(Account).update({ id }, { lastSignInAt: world.clock.now() });
}

async function theMailLeaves(accountId: string): Promise<void> {
  await world.dataSource.query(
    `update mail_deliveries set status = 'sent', sent_at = $2 where account_id = $1 and message = 'purge-warning'`,
    [accountId, world.clock.now()],
  );
}

describe('an account that is never finalised', () => {
  test('goes after thirty days, with its password’s hash, and not a day before', async () => {
    const application = await decided('approved', 'craft_in_region');
    const { email } = await accountOf(application);
    await on('2026-02-13');
    expect((await accountOf(application)).email).toBe(email);
    await on('2026-02-14');
    expect(await traces(email)).toEqual([]);
    const { erasedFor, passwordHash } = await world.dataSource.getRepository(Account).findOneOrFail({
      where: { id: application.accountId },
      select: { erasedFor: true, passwordHash: true },
    });
    expect([erasedFor, passwordHash]).toEqual(['retention', null]);
  });
});

describe('a refused demande', () => {
  test('holds nobody after fourteen months, and still counts in the figures', async () => {
    const application = await decided('rejected', 'company_ceased');
    const { email } = await accountOf(application);
    await on('2027-03-14');
    expect(await traces(email)).not.toEqual([]);
    await on('2027-03-15');
    expect(await traces(email)).toEqual([]);
    const chain = await world.dataSource.getRepository(Decision).findBy({ applicationId: application.id });
    expect(chain).toMatchObject([{ toStatus: 'rejected', reason: 'company_ceased', by: 'machine' }]);
    expect(firstBrokenLink(chain)).toBeNull();
  });

  test('of an account that is open goes alone', async () => {
    const account = await opened();
    const refused = await decided('rejected', 'company_ceased', account.id);
    world.clock.set('2027-03-01T09:00:00Z');
    await signsIn(account);
    await on('2027-03-15');
    const after = await world.dataSource.getRepository(Application).findOneByOrFail({ id: refused.id });
    expect([after.siren, after.lastName, after.erasedAt]).toEqual([null, null, world.clock.now()]);
    expect(await accountOf(refused)).toMatchObject({ email: account.email, status: 'active' });
  });
});

test('a demande withdrawn goes with its follow link, after two months', async () => {
  const application = await submitted(world.deps);
  const { email } = await accountOf(application);
  await withdrawApplication(world.deps, application.id);
  await on('2026-03-14');
  expect(await traces(email)).not.toEqual([]);
  await on('2026-03-15');
  expect(await traces(email)).toEqual([]);
});

describe('an account that nobody uses', () => {
  test('is warned fifteen days before, and goes on the day its holder was told', async () => {
    const account = await opened();
    await on('2027-12-30');
    expect(await mailsOf(account.id, 'purge-warning')).toEqual([]);
    await on('2027-12-31');
    const [warning] = await mailsOf(account.id, 'purge-warning');
    expect(warning).toMatchObject({
      recipient: account.email,
      values: { purgeOn: '2028-01-15T09:00:00.000Z' },
    });
    await theMailLeaves(account.id);
    await on('2028-01-14');
    expect(await traces(account.email)).not.toEqual([]);
    await on('2028-01-15');
    const once = await dump(world.database);
    await on('2028-01-15');
    expect(await dump(world.database)).toEqual(once);
    const goodbye = await mailsOf(account.id, 'account-closed');
    expect(goodbye).toMatchObject([{ recipient: account.email, forgetWhenSent: true }]);
    expect(await traces(account.email)).toHaveLength(goodbye.length);
  });

  test('stays when its holder signs in after the warning, and is warned anew two years later', async () => {
    const account = await opened();
    await on('2027-12-31');
    await theMailLeaves(account.id);
    await signsIn(account);
    await on('2028-01-20');
    expect(await traces(account.email)).not.toEqual([]);
    await on('2029-12-20');
    expect(await mailsOf(account.id, 'purge-warning')).toHaveLength(2);
  });

  test('never goes unwarned: when the calendar was stopped, or the mail could not leave, the fifteen days begin later', async () => {
    const account = await opened();
    await on('2028-06-01');
    await on('2028-06-30');
    expect(await traces(account.email)).not.toEqual([]);
    const [warning] = await mailsOf(account.id, 'purge-warning');
    expect(warning?.values).toMatchObject({ purgeOn: '2028-06-16T09:00:00.000Z' });
    await theMailLeaves(account.id);
    await on('2028-07-01');
    expect(await mailsOf(account.id, 'account-closed')).toHaveLength(1);
  });
});

test('what lies beside files goes in its own time: answers of registers, forms never confirmed, texts of mails, former addresses', async () => {
  const account = await opened();
  await submitApplication(world.deps, signupForm({ email: account.email, siren: '812345675' }));
  await world.dataSource.query(
    `insert into registry_answers (siren, source, kind, answer, asked_at, expires_at)
     values ('732829320', 'insee', 'found', '{}', $1, $1::timestamptz + interval '12 hours')`,
    [world.clock.now()],
  );
  await world.dataSource.query('update mail_deliveries set send_after = $1', [world.clock.now()]);
  const { staffId } = await hire(world.deps, 'receptionist', 'Claire Dupont');
  await world.dataSource.query(
    `insert into email_corrections (account_id, application_id, staff_id, at, previous_email, new_email)
     select account_id, id, $2, $3, 'ancienne@exemple.fr', $4 from applications where account_id = $1`,
    [account.id, staffId, world.clock.now(), account.email],
  );
  const counts = async () => {
    const rows = await world.dataSource.query<object[]>(
      `select (select count(*)::int from registry_answers) as answers,
         (select count(*)::int from email_corrections where previous_email is not null) as former,
         (select count(*)::int from signups where application_id is null) as forms,
         (select count(*)::int from mail_deliveries where recipient is not null) as mails`,
    );
    return rows[0];
  };
  expect(await counts()).toEqual({ answers: 1, former: 1, forms: 1, mails: 1 });
  await on('2026-01-16');
  expect(await counts()).toEqual({ answers: 0, former: 1, forms: 1, mails: 1 });
  await on('2026-02-14');
  expect(await counts()).toEqual({ answers: 0, former: 1, forms: 0, mails: 1 });
  await on('2027-03-15');
  expect(await counts()).toEqual({ answers: 0, former: 0, forms: 0, mails: 0 });
});

test('a warning that cannot be written, and an account that cannot be erased, keep no other from going; both are told', async () => {
  const [stuck, due] = [
    await decided('approved', 'craft_in_region'),
    await decided('approved', 'craft_in_region'),
  ];
  const unwarned = await opened();
  await world.dataSource
    .getRepository(Account)
    .update({ id: unwarned.id }, { lastSignInAt: new Date('2023-12-01T09:00:00Z') });
  const owner = new pg.Client({ connectionString: world.database.adminUrl });
  await owner.connect();
  await owner.query(
    `alter table mail_deliveries add constraint breaks check (message <> 'purge-warning');
     alter table accounts add constraint stuck check (id <> '${stuck.accountId}' or erased_at is null)`,
  );
  await owner.end();
  const round: unknown = await on('2026-02-14').catch((error: unknown) => error);
  expect((await accountOf(due)).erasedAt).not.toBeNull();
  expect((await accountOf(stuck)).erasedAt).toBeNull();
  const told = JSON.stringify(safeError(round));
  expect(told).toContain(`${unwarned.id} failed`);
  expect(told).toContain(`${stuck.accountId} failed`);
  expect(told).toContain('"constraint":"breaks"');
  expect(told).not.toContain(unwarned.email);
});
