import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Account } from '../../src/accounts/account.entity.js';
import { LinkToken } from '../../src/accounts/link-token.entity.js';
import { findLink } from '../../src/accounts/links.js';
import type { Application } from '../../src/applications/application.entity.js';
import { correctEmail } from '../../src/applications/correct-email.js';
import { approveApplication } from '../../src/applications/review-application.js';
import { undoDecision } from '../../src/applications/undo-decision.js';
import { inTransaction } from '../../src/database/transaction.js';
import { claimDelivery, settle } from '../../src/mail/lease.js';
import { MailDelivery } from '../../src/mail/mail-delivery.entity.js';
import { NotAllowed, type Actor } from '../../src/staff/policy.js';
import { pendingFile } from '../admin/desk.js';
import { eventually } from '../support/eventually.js';
import { openWorld, staff, type World } from '../support/world.js';

describe('a mistyped address', () => {
  let world: World;
  let claire: Actor;
  let file: Application;
  let typed: string;
  let email: string;
  let count = 0;
  beforeAll(async () => {
    world = await openWorld();
    claire = await staff(world.deps);
  });
  afterAll(() => world.database.close());
  beforeEach(async () => {
    count += 1;
    typed = `jean.${String(count)}@exmeple.fr`;
    email = `jean.${String(count)}@exemple.fr`;
    file = await pendingFile(world.deps, { email: typed });
  });

  const correct = (to = email) => correctEmail(world.deps, claire, { applicationId: file.id, email: to });
  const account = () => world.dataSource.getRepository(Account).findOneByOrFail({ id: file.accountId });
  const links = () => world.dataSource.getRepository(LinkToken).findBy({ accountId: file.accountId });
  const mails = async () => {
    const rows = await world.dataSource
      .getRepository(MailDelivery)
      .find({ where: { applicationId: file.id }, order: { createdAt: 'ASC' } });
    return rows.map(({ message, recipient, status }) => [message, recipient, status]);
  };
  const sendWhatWaits = () =>
    world.dataSource.query(
      `update mail_deliveries set status = 'sent', sent_at = now() where application_id = $1`,
      [file.id],
    );
  const approve = () =>
    approveApplication(world.deps, claire, {
      applicationId: file.id,
      version: file.version,
      reason: 'craft_confirmed',
    });

  test('is put right: the last mail goes to the new address, and the old one is told without a name', async () => {
    await sendWhatWaits();
    expect(await correct()).toBe('corrected');
    expect(await mails()).toEqual([
      ['pending', typed, 'sent'],
      ['pending', email, 'queued'],
      ['email-changed', typed, 'queued'],
    ]);
    const told = await world.dataSource
      .getRepository(MailDelivery)
      .findOneByOrFail({ applicationId: file.id, message: 'email-changed' });
    expect(JSON.stringify(told.values)).not.toContain('Jean');
    expect(await account()).toMatchObject({ email, sessionEpoch: 1 });
  });

  test('leaves no link that still opens something, and the mail has one that does', async () => {
    await sendWhatWaits();
    const [before] = await links();
    await correct();
    const { kind } = await findLink(world.dataSource, before?.id ?? '', 'follow', world.clock.now());
    expect(kind).toBe('used');
    const again = await world.dataSource
      .getRepository(MailDelivery)
      .findOneByOrFail({ applicationId: file.id, recipient: email });
    expect(
      await findLink(world.dataSource, again.links['follow'] ?? '', 'follow', world.clock.now()),
    ).toMatchObject({
      kind: 'valid',
    });
  });

  test('corrected while an approval can be taken back: the one mail waits for its time, and is cancelled with it', async () => {
    await sendWhatWaits();
    await approve();
    await correct();
    const finalise = await world.dataSource
      .getRepository(MailDelivery)
      .findOneByOrFail({ applicationId: file.id, message: 'finalise' });
    expect(finalise).toMatchObject({ recipient: email, status: 'queued' });
    expect(
      await findLink(world.dataSource, finalise.links['finalise'] ?? '', 'finalise', world.clock.now()),
    ).toMatchObject({ kind: 'valid' });
    await undoDecision(world.deps, claire, { applicationId: file.id });
    expect((await mails()).filter(([message]) => message === 'finalise')).toEqual([
      ['finalise', email, 'cancelled'],
    ]);
  });

  test.each([
    ['the mail server puts off', 'queued', 'cancelled'],
    ['the mail server takes', 'sent', 'sent'],
  ] as const)('a mail that %s meanwhile goes to the new address, once', async (_what, ended, left) => {
    world.clock.set(new Date(Date.now() + 60_000).toISOString());
    const { id } = await world.dataSource
      .getRepository(MailDelivery)
      .findOneByOrFail({ applicationId: file.id });
    const leaving = await claimDelivery(world.deps, id);
    if (leaving === null) throw new Error('the mail was not due');
    await correct();
    await settle(world.deps, leaving.delivery, { status: ended, sentAt: world.clock.now(), lastError: null });
    await leaving.letGo();
    expect(await mails()).toEqual([
      ['pending', typed, left],
      ['pending', email, 'queued'],
      ['email-changed', typed, 'queued'],
    ]);
  });

  test('waits for a decision on the demande before it holds the account: neither waits for the other', async () => {
    let corrected: Promise<unknown> | undefined;
    await inTransaction(world.dataSource, async (tx) => {
      await tx.query('select 1 from applications where id = $1 for update', [file.id]);
      corrected = correct();
      await eventually(async () => {
        const waiting: unknown[] = await world.dataSource.query(
          `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        expect(waiting).toHaveLength(1);
      });
      await tx.query('select 1 from accounts where id = $1 for update nowait', [file.accountId]);
    });
    expect(await corrected).toBe('corrected');
  });

  test('an accepted demande gets a new « Finaliser mon compte » at the new address', async () => {
    await sendWhatWaits();
    await approve();
    await sendWhatWaits();
    await correct();
    expect((await mails()).filter(([message]) => message === 'finalise')).toEqual([
      ['finalise', typed, 'sent'],
      ['finalise', email, 'queued'],
    ]);
  });

  test('somebody else’s address, the same one, and that of a closed account change nothing', async () => {
    const other = await pendingFile(world.deps);
    const { email: taken } = await world.dataSource
      .getRepository(Account)
      .findOneByOrFail({ id: other.accountId });
    const before = await mails();
    expect(await correct(taken)).toBe('taken');
    expect(await correct(typed)).toBe('same');
    await world.dataSource.getRepository(Account).update({ id: file.accountId }, { status: 'closed' });
    expect(await correct()).toBe('closed');
    expect(await mails()).toEqual(before);
    expect((await account()).email).toBe(typed);
  });

  test('two files corrected to one address at the same instant: one has it, the other is told', async () => {
    const other = await pendingFile(world.deps);
    const outcomes = await Promise.all([
      correct(),
      correctEmail(world.deps, claire, { applicationId: other.id, email }),
    ]);
    expect([...outcomes].sort()).toEqual(['corrected', 'taken']);
  });

  test('is not for somebody who only reads', async () => {
    const reader = await staff(world.deps, 'reader');
    await expect(correctEmail(world.deps, reader, { applicationId: file.id, email })).rejects.toThrow(
      NotAllowed,
    );
  });
});
