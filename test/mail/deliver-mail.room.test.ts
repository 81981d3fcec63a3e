import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { deliverMail } from '../../src/mail/deliver-mail.js';
import { MailDeferred, MailHeld } from '../../src/mail/errors.js';
import type { Mailer } from '../../src/mail/mailer.js';
import { sampleLinks } from '../../src/mail/preview.js';
import { requestMail } from '../../src/mail/request-mail.js';
import { openMailWorld, start, TOKEN, type MailWorld } from './mail-world.js';
import type { Trouble } from './smtp-dialogue.js';

let world: MailWorld;
beforeAll(async () => {
  world = await openMailWorld();
});
afterAll(() => world.database.close());
beforeEach(() => world.begin());
afterEach(() => world.end());

describe('a queued mail', () => {
  test('is sent, and kept as sent without a usable link', async () => {
    const id = await world.queued();
    expect(await deliverMail(world.deps, id)).toBe('sent');
    expect(world.smtp.received[0]?.text).toContain(TOKEN);
    expect(world.smtp.received[0]?.html).toContain(TOKEN);
    const kept = await world.row(id);
    expect(kept).toMatchObject({
      status: 'sent',
      attempts: 1,
      lastError: null,
      leaseUntil: null,
      sentAt: start,
    });
    expect(kept.subject).toBe(world.smtp.received[0]?.subject);
    expect(kept.textBody).toContain('/compte/finaliser/…');
    expect(kept.htmlBody).toContain('/compte/finaliser/…');
    expect(JSON.stringify(kept)).not.toContain(TOKEN);
  });

  test('that went while PostgreSQL goes away is written down once it is back, and does not go again', async () => {
    const id = await world.queued();
    let isAway = false;
    const dataSource = Object.create(world.database.dataSource) as typeof world.database.dataSource;
    dataSource.query = async (sql: string, parameters?: unknown[]) => {
      if (!isAway) return world.database.dataSource.query(sql, parameters as never);
      isAway = false;
      throw new Error('Connection terminated unexpectedly');
    };
    const send: Mailer['send'] = async (mail) => {
      await world.mailer.send(mail);
      isAway = true;
    };
    expect(await deliverMail({ ...world.deps, dataSource, mailer: { ...world.mailer, send } }, id)).toBe(
      'sent',
    );
    expect(await world.row(id)).toMatchObject({ status: 'sent', attempts: 1 });
    expect(await deliverMail(world.deps, id)).toBe('skipped');
    expect(world.smtp.received).toHaveLength(1);
  });

  test('is kept without its token even when its link has a shape of its own', async () => {
    const password = `https://guichet.invalid/acces/${TOKEN}`;
    const id = await requestMail(world.database.dataSource.manager, {
      cause: 'staff:1',
      message: 'staff-password-reset',
      values: { firstName: 'Anne' },
      recipient: 'anne@example.invalid',
      sendAfter: start,
    });
    const linksFor = () => Promise.resolve({ ...sampleLinks, password });
    expect(await deliverMail({ ...world.deps, linksFor }, String(id))).toBe('sent');
    expect(world.smtp.received[0]?.text).toContain(TOKEN);
    expect((await world.row(String(id))).textBody).not.toContain(TOKEN);
  });

  test('is sent once by two workers at once, and once by a job that runs twice', async () => {
    const id = await world.queued();
    const ends = await Promise.allSettled([deliverMail(world.deps, id), deliverMail(world.deps, id)]);
    expect(ends).toContainEqual({ status: 'fulfilled', value: 'sent' });
    expect(ends).toContainEqual({ status: 'rejected', reason: expect.any(MailHeld) });
    expect(await deliverMail(world.deps, id)).toBe('skipped');
    expect(world.smtp.received).toHaveLength(1);
  });

  test.each(['sent', 'cancelled', 'abandoned'])('is left alone once it is %s', async (status) => {
    const id = await world.queued();
    await world.database.dataSource.query('update mail_deliveries set status = $2, sent_at = now() where id = $1', [id, status]); // prettier-ignore
    expect(await deliverMail(world.deps, id)).toBe('skipped');
    expect(world.smtp.received).toEqual([]);
  });

  test('waits for its time', async () => {
    const id = await world.queued({ sendAfter: new Date(start.getTime() + 30_000) });
    expect(await deliverMail(world.deps, id)).toBe('skipped');
    world.later(30);
    expect(await deliverMail(world.deps, id)).toBe('sent');
  });

  test('is unknown when no row has its id', async () => {
    expect(await deliverMail(world.deps, '0b4e5c1e-7a32-4c1a-9a37-5c4f7d0f5a11')).toBe('skipped');
  });

  test('is abandoned once its recipient is erased', async () => {
    const id = await world.queued();
    await world.database.dataSource.query('update mail_deliveries set recipient = null where id = $1', [id]);
    expect(await deliverMail(world.deps, id)).toBe('abandoned');
    expect(await world.row(id)).toMatchObject({ status: 'abandoned', lastError: 'erased' });
  });

  test('is in no transaction while the mail server thinks', async () => {
    const id = await world.queued();
    let open: { state: string }[] = [];
    world.smtp.beforeAccepting = async () => {
      open = await world.database.dataSource.query(
        `select state from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
      );
      expect((await world.row(id)).status).toBe('sending');
    };
    expect(await deliverMail(world.deps, id)).toBe('sent');
    expect(open).toEqual([]);
  });
});

describe('a mail server that refuses', () => {
  const later421: Trouble[] = [{ at: 'RCPT', code: 421 }, { at: 'RCPT', code: 451 }, 'drop after DATA'];
  test.each(later421)(
    'for now (%j): queued again, the queue is told, and the next try sends it',
    async (trouble) => {
      const id = await world.queued();
      world.smtp.troubles.push(trouble);
      await expect(deliverMail(world.deps, id)).rejects.toBeInstanceOf(MailDeferred);
      expect(await world.row(id)).toMatchObject({ status: 'queued', leaseUntil: null, subject: null });
      expect((await world.row(id)).lastError).toMatch(/^(421|451|ECONNECTION) /);
      expect(await deliverMail(world.deps, id)).toBe('sent');
      expect(await world.row(id)).toMatchObject({ status: 'sent', attempts: 2, lastError: null });
      expect(world.smtp.received).toHaveLength(1);
    },
  );

  test('for good (550): recorded as abandoned, never tried again', async () => {
    const id = await world.queued();
    world.smtp.troubles.push({ at: 'RCPT', code: 550 });
    expect(await deliverMail(world.deps, id)).toBe('abandoned');
    expect(await world.row(id)).toMatchObject({ status: 'abandoned', lastError: '550 RCPT TO' });
    expect(await deliverMail(world.deps, id)).toBe('skipped');
  });

  test('for five days: given up', async () => {
    const id = await world.queued();
    world.later(5 * 24 * 3_600 + 1);
    world.smtp.troubles.push({ at: 'RCPT', code: 451 });
    expect(await deliverMail(world.deps, id)).toBe('abandoned');
  });
});

test('a fault of ours puts the mail back and rises, and gives it up after the same five days', async () => {
  const id = await world.queued();
  const { finalise: _, ...without } = sampleLinks;
  const faulty = { ...world.deps, linksFor: () => Promise.resolve(without) };
  await expect(deliverMail(faulty, id)).rejects.toThrow('finalise');
  expect(await world.row(id)).toMatchObject({ status: 'queued', lastError: 'fault MissingLink' });
  world.later(5 * 86_400 + 1);
  expect(await deliverMail(faulty, id)).toBe('abandoned');
  expect(await world.row(id)).toMatchObject({ status: 'abandoned', lastError: 'fault MissingLink' });
});
