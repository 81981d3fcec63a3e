import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { chamber } from '../../src/config/chamber.js';
import { deliverMail, type MailDelivering } from '../../src/mail/deliver-mail.js';
import { MailDeferred } from '../../src/mail/errors.js';
import { claimDelivery, keepLease } from '../../src/mail/lease.js';
import { MailDelivery } from '../../src/mail/mail-delivery.entity.js';
import { createMailer, type Mailer } from '../../src/mail/mailer.js';
import { sampleLinks } from '../../src/mail/preview.js';
import { requestMail, type MailRequest } from '../../src/mail/request-mail.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';
import { startSmtpDialogue, type SmtpDialogue, type Trouble } from './smtp-dialogue.js';

const TOKEN = 'S3cret_token-'.repeat(5);
const start = new Date('2026-11-23T08:05:00Z');
const EVERYTHING_BUT_INTERVALS = [
  'Date',
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setTimeout',
  'clearTimeout',
] as const;
let database: TestDatabase;
let smtp: SmtpDialogue;
let mailer: Mailer;
let clock: Date;
let deps: MailDelivering;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

beforeEach(async () => {
  await database.dataSource.query('delete from mail_deliveries');
  smtp = await startSmtpDialogue();
  mailer = createMailer({
    SMTP_URL: smtp.url,
    MAIL_FROM: { name: null, address: 'guichet@cma.invalid' },
    PUBLIC_URL: 'https://x.fr',
  });
  clock = start;
  const finalise = `https://x.fr/compte/finaliser/${TOKEN}`;
  const linksFor = () => Promise.resolve({ ...sampleLinks, finalise });
  deps = { dataSource: database.dataSource, mailer, linksFor, chamber, now: () => clock };
});
afterEach(async () => {
  mailer.close();
  await smtp.close();
});

async function queued(more: Partial<MailRequest<'finalise-reminder'>> = {}): Promise<string> {
  const id = await requestMail(database.dataSource.manager, {
    cause: 'account:1',
    message: 'finalise-reminder',
    values: { firstName: 'Anne', reference: 'PDL-7K3M-9QXT', siren: null, companyName: null, submittedAt: start.toISOString(), day: 3 }, // prettier-ignore
    recipient: 'anne@example.invalid',
    sendAfter: start,
    ...more,
  });
  if (id === null) throw new Error('not written');
  return id;
}

const row = (id: string) => database.dataSource.getRepository(MailDelivery).findOneByOrFail({ id });
const later = (seconds: number) => {
  clock = new Date(clock.getTime() + seconds * 1_000);
};

describe('a queued mail', () => {
  test('is sent, and kept as sent without a usable link', async () => {
    const id = await queued();
    expect(await deliverMail(deps, id)).toBe('sent');
    expect(smtp.received[0]?.text).toContain(TOKEN);
    expect(smtp.received[0]?.html).toContain(TOKEN);
    const kept = await row(id);
    expect(kept).toMatchObject({
      status: 'sent',
      attempts: 1,
      lastError: null,
      leaseUntil: null,
      sentAt: start,
    });
    expect(kept.subject).toBe(smtp.received[0]?.subject);
    expect(kept.textBody).toContain('/compte/finaliser/…');
    expect(kept.htmlBody).toContain('/compte/finaliser/…');
    expect(JSON.stringify(kept)).not.toContain(TOKEN);
  });

  test('that went while PostgreSQL goes away is written down once it is back, and does not go again', async () => {
    const id = await queued();
    let isAway = false;
    const dataSource = Object.create(database.dataSource) as typeof database.dataSource;
    dataSource.query = async (sql: string, parameters?: unknown[]) => {
      if (!isAway) return database.dataSource.query(sql, parameters as never);
      isAway = false;
      throw new Error('Connection terminated unexpectedly');
    };
    const send: Mailer['send'] = async (mail) => {
      await mailer.send(mail);
      isAway = true;
    };
    expect(await deliverMail({ ...deps, dataSource, mailer: { ...mailer, send } }, id)).toBe('sent');
    expect(await row(id)).toMatchObject({ status: 'sent', attempts: 1 });
    expect(await deliverMail(deps, id)).toBe('skipped');
    expect(smtp.received).toHaveLength(1);
  });

  test('is kept without its token even when its link has a shape of its own', async () => {
    const password = `https://guichet.invalid/acces/${TOKEN}`;
    const id = await requestMail(database.dataSource.manager, {
      cause: 'staff:1',
      message: 'staff-password-reset',
      values: { firstName: 'Anne' },
      recipient: 'anne@example.invalid',
      sendAfter: start,
    });
    const linksFor = () => Promise.resolve({ ...sampleLinks, password });
    expect(await deliverMail({ ...deps, linksFor }, String(id))).toBe('sent');
    expect(smtp.received[0]?.text).toContain(TOKEN);
    expect((await row(String(id))).textBody).not.toContain(TOKEN);
  });

  test('is sent once by two workers at once, and once by a job that runs twice', async () => {
    const id = await queued();
    const ends = await Promise.all([deliverMail(deps, id), deliverMail(deps, id)]);
    expect(ends.sort()).toEqual(['sent', 'skipped']);
    expect(await deliverMail(deps, id)).toBe('skipped');
    expect(smtp.received).toHaveLength(1);
  });

  test.each(['sent', 'cancelled', 'abandoned'])('is left alone once it is %s', async (status) => {
    const id = await queued();
    await database.dataSource.query('update mail_deliveries set status = $2, sent_at = now() where id = $1', [id, status]); // prettier-ignore
    expect(await deliverMail(deps, id)).toBe('skipped');
    expect(smtp.received).toEqual([]);
  });

  test('waits for its time', async () => {
    const id = await queued({ sendAfter: new Date(start.getTime() + 30_000) });
    expect(await deliverMail(deps, id)).toBe('skipped');
    later(30);
    expect(await deliverMail(deps, id)).toBe('sent');
  });

  test('is unknown when no row has its id', async () => {
    expect(await deliverMail(deps, '0b4e5c1e-7a32-4c1a-9a37-5c4f7d0f5a11')).toBe('skipped');
  });

  test('is abandoned once its recipient is erased', async () => {
    const id = await queued();
    await database.dataSource.query('update mail_deliveries set recipient = null where id = $1', [id]);
    expect(await deliverMail(deps, id)).toBe('abandoned');
    expect(await row(id)).toMatchObject({ status: 'abandoned', lastError: 'erased' });
  });
});

describe('a mail that a worker took and never ended', () => {
  const taken = `update mail_deliveries set status = 'sending', attempts = 1, lease_until = $2 where id = $1`;

  test('stays its worker’s until the lease ends, then is sent by another', async () => {
    const id = await queued();
    await database.dataSource.query(taken, [id, new Date(start.getTime() + 30_000)]);
    expect(await deliverMail(deps, id)).toBe('skipped');
    later(31);
    expect(await deliverMail(deps, id)).toBe('sent');
    expect((await row(id)).attempts).toBe(2);
  });

  test('stays its worker’s for as long as the worker lives: the lease is renewed', async () => {
    const delivery = await claimDelivery(deps, await queued());
    if (delivery === null) throw new Error('not claimed');
    jest.useFakeTimers({ doNotFake: [...EVERYTHING_BUT_INTERVALS] });
    const query = jest.spyOn(database.dataSource, 'query');
    const stop = keepLease(deps, delivery);
    later(20);
    jest.advanceTimersByTime(10_000);
    await query.mock.results[0]?.value;
    stop();
    jest.advanceTimersByTime(60_000);
    expect(query).toHaveBeenCalledTimes(1);
    query.mockRestore();
    jest.useRealTimers();
    expect((await row(delivery.id)).leaseUntil).toEqual(new Date(start.getTime() + 50_000));
  });

  test('is in no transaction while the mail server thinks', async () => {
    const id = await queued();
    let open: { state: string }[] = [];
    smtp.beforeAccepting = async () => {
      open = await database.dataSource.query(
        `select state from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
      );
      expect((await row(id)).status).toBe('sending');
    };
    expect(await deliverMail(deps, id)).toBe('sent');
    expect(open).toEqual([]);
  });
});

describe('a mail server that refuses', () => {
  const later421: Trouble[] = [{ at: 'RCPT', code: 421 }, { at: 'RCPT', code: 451 }, 'drop after DATA'];
  test.each(later421)(
    'for now (%j): queued again, the queue is told, and the next try sends it',
    async (trouble) => {
      const id = await queued();
      smtp.troubles.push(trouble);
      await expect(deliverMail(deps, id)).rejects.toBeInstanceOf(MailDeferred);
      expect(await row(id)).toMatchObject({ status: 'queued', leaseUntil: null, subject: null });
      expect((await row(id)).lastError).toMatch(/^(421|451|ECONNECTION) /);
      expect(await deliverMail(deps, id)).toBe('sent');
      expect(await row(id)).toMatchObject({ status: 'sent', attempts: 2, lastError: null });
      expect(smtp.received).toHaveLength(1);
    },
  );

  test('for good (550): recorded as abandoned, never tried again', async () => {
    const id = await queued();
    smtp.troubles.push({ at: 'RCPT', code: 550 });
    expect(await deliverMail(deps, id)).toBe('abandoned');
    expect(await row(id)).toMatchObject({ status: 'abandoned', lastError: '550 RCPT TO' });
    expect(await deliverMail(deps, id)).toBe('skipped');
  });

  test('for five days: given up', async () => {
    const id = await queued();
    later(5 * 24 * 3_600 + 1);
    smtp.troubles.push({ at: 'RCPT', code: 451 });
    expect(await deliverMail(deps, id)).toBe('abandoned');
  });
});

test('a fault of ours puts the mail back and rises', async () => {
  const id = await queued();
  const { finalise: _, ...without } = sampleLinks;
  const faulty = { ...deps, linksFor: () => Promise.resolve(without) };
  await expect(deliverMail(faulty, id)).rejects.toThrow('finalise');
  expect(await row(id)).toMatchObject({ status: 'queued', lastError: 'MissingLink' });
});
