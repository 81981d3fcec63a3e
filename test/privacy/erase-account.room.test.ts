import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Account } from '../../src/accounts/account.entity.js';
import { requestPasswordReset } from '../../src/accounts/reset-password.js';
import { Application } from '../../src/applications/application.entity.js';
import { Decision } from '../../src/applications/decision.entity.js';
import { ApplicationNotFound } from '../../src/applications/errors.js';
import { Evidence } from '../../src/applications/evidence.entity.js';
import { firstBrokenLink } from '../../src/applications/hash-chain.js';
import { reopenApplication } from '../../src/applications/reopen-application.js';
import { chamber } from '../../src/config/chamber.js';
import { deliverMail } from '../../src/mail/deliver-mail.js';
import { claimDelivery, settle } from '../../src/mail/lease.js';
import { MailDelivery } from '../../src/mail/mail-delivery.entity.js';
import { sampleLinks } from '../../src/mail/preview.js';
import { eraseAccount } from '../../src/privacy/erase-account.js';
import { dump, tracesOf } from '../support/dump.js';
import { openWorld, staff, submitted, type World } from '../support/world.js';
import { PERSON, WORDS_OF_THE_PERSON, playWholeLife } from './whole-life.js';

let world: World;
beforeAll(async () => {
  // PostgreSQL dates the mails by its own clock.
  world = await openWorld(new Date().toISOString());
});
afterAll(() => world.database.close());

const accountOf = (id: string) => world.dataSource.getRepository(Account).findOneByOrFail({ id });
const decisions = (applicationId: string) =>
  world.dataSource.getRepository(Decision).find({ where: { applicationId }, order: { sequence: 'ASC' } });
const traces = async () => tracesOf(WORDS_OF_THE_PERSON, await dump(world.database));
const erase = (accountId: string) =>
  eraseAccount(world.deps, { accountId, for: 'holder', saysGoodbye: true });

async function deliver(id: string): Promise<string[]> {
  world.clock.advance(60_000);
  const sentTo: string[] = [];
  const mailer = { send: async ({ to }: { to: string }) => void sentTo.push(to), close: () => undefined };
  await deliverMail({ ...world.deps, mailer, chamber, linksFor: async () => sampleLinks }, id);
  return sentTo;
}

describe('erasing an account', () => {
  let account: Account;
  let applicationIds: string[];
  beforeAll(async () => {
    applicationIds = await playWholeLife(world);
    const { accountId } = await world.dataSource
      .getRepository(Application)
      .findOneByOrFail({ id: applicationIds[0] ?? '' });
    account = await accountOf(accountId);
    const tables = new Set((await traces()).map((line) => line.split(':')[0]));
    expect([...tables]).toEqual([
      'public.accounts',
      'public.applications',
      'public.contact_notes',
      'public.email_corrections',
      'public.evidence',
      'public.mail_deliveries',
      'public.registry_answers',
      'public.saved_filters',
      'public.sessions',
      'public.signups',
    ]);
    const kept: unknown[] = await world.dataSource.query(
      `select 1 from mail_deliveries where text_body like '%Gwenaëlle%'`,
    );
    expect(kept).not.toEqual([]);
    await erase(account.id);
  });

  test('leaves no e-mail, SIREN, name, note or word of the person in any table, once the last mail has left', async () => {
    const goodbye = await world.dataSource
      .getRepository(MailDelivery)
      .findOneByOrFail({ cause: `account:${account.id}` });
    expect(await deliver(goodbye.id)).toEqual([PERSON.email]);
    expect(await traces()).toEqual([]);
    const { status, sentAt } = await world.dataSource
      .getRepository(MailDelivery)
      .findOneByOrFail({ id: goodbye.id });
    expect([status, sentAt]).toEqual(['sent', world.clock.now()]);
  });

  test('keeps the decisions as they were, in a chain that still verifies, on evidence that is empty', async () => {
    for (const id of applicationIds) {
      const chain = await decisions(id);
      expect(chain.length).toBeGreaterThan(1);
      expect(firstBrokenLink(chain)).toBeNull();
      const evidence = await world.dataSource.getRepository(Evidence).findBy({ applicationId: id });
      for (const { content, salt } of evidence) expect([content, salt]).toEqual([null, '']);
    }
  });

  test('withdraws what was waiting, ends every link and session, and says who wanted it', async () => {
    const statuses = await world.dataSource.query<{ status: string }[]>(
      'select status from applications where account_id = $1 order by submitted_at',
      [account.id],
    );
    expect(statuses.map(({ status }) => status)).toEqual(['rejected', 'withdrawn']);
    const { status, erasedFor, sessionEpoch } = await accountOf(account.id);
    expect([status, erasedFor]).toEqual(['closed', 'holder']);
    expect(sessionEpoch).toBeGreaterThan(account.sessionEpoch);
    const rows: unknown[] = await world.dataSource.query('select 1 from link_tokens where account_id = $1', [
      account.id,
    ]);
    expect(rows).toEqual([]);
  });

  test('happens once: a second time changes nothing and writes nobody', async () => {
    const before = await dump(world.database);
    expect(await erase(account.id)).toBe(false);
    expect(await dump(world.database)).toEqual(before);
  });

  test('lets nobody decide the file again', async () => {
    const actor = await staff(world.deps, 'manager');
    const [applicationId = ''] = applicationIds;
    const again = { applicationId, version: 1, note: 'Une idée.' };
    await expect(reopenApplication(world.deps, actor, again)).rejects.toThrow(ApplicationNotFound);
  });

  test('frees the address: the same person may ask for an account again, as anybody', async () => {
    const { accountId } = await submitted(world.deps, { ...PERSON, email: PERSON.email });
    expect(accountId).not.toBe(account.id);
  });
});

test('every table that points at a person or a demande is one the erasure speaks of', async () => {
  const rows = await world.dataSource.query<{ name: string }[]>(
    `select distinct conrelid::regclass::text as name from pg_constraint
     where contype = 'f' and confrelid in ('accounts'::regclass, 'applications'::regclass) order by 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual([
    // Ids and codes.
    'account_changes',
    ...['applications', 'contact_notes', 'decisions', 'email_corrections', 'evidence', 'link_tokens'],
    'mail_deliveries',
    // Ids and codes, as the decisions.
    ...['policy_replay_changes', 'sampled_refusals'],
    'signups',
  ]);
});

test('of two erasures at the same time, one is done', async () => {
  const { accountId } = await submitted(world.deps);
  const done = await Promise.all([erase(accountId), erase(accountId), erase(accountId)]);
  expect(done.filter(Boolean)).toHaveLength(1);
});

test('a mail that was leaving while its reader was erased keeps none of its words', async () => {
  const { accountId, email } = await submitted(world.deps).then(async ({ accountId: id }) => ({
    accountId: id,
    email: (await accountOf(id)).email,
  }));
  await world.dataSource.query(`update accounts set status = 'active' where id = $1`, [accountId]);
  await requestPasswordReset(world.deps, email);
  const mail = await world.dataSource.getRepository(MailDelivery).findOneByOrFail({ accountId });
  world.clock.advance(60_000);
  const leaving = await claimDelivery(world.deps, mail.id);
  await erase(accountId);
  if (!leaving) throw new Error('the mail was not due');
  const sent = { status: 'sent', sentAt: world.clock.now(), lastError: null } as const;
  await settle(world.deps, leaving.delivery, { ...sent, subject: 'Anne', text: 'Anne', html: 'Anne' });
  const after = await world.dataSource.getRepository(MailDelivery).findOneByOrFail({ id: mail.id });
  expect(after).toMatchObject({ status: 'sent', subject: null, textBody: null, htmlBody: null });
  await leaving.letGo();
});
