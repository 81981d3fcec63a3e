import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { deliverMail } from '../../src/mail/deliver-mail.js';
import { MailDeferred, MailHeld } from '../../src/mail/errors.js';
import { claimDelivery, keepLease } from '../../src/mail/lease.js';
import { openMailWorld, start, type MailWorld } from './mail-world.js';

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
let world: MailWorld;
beforeAll(async () => {
  world = await openMailWorld();
});
afterAll(() => world.database.close());
beforeEach(() => world.begin());
afterEach(() => world.end());

describe('a mail that a worker took and never ended', () => {
  const endHolders = async () => {
    const ended = await world.database.dataSource.query<unknown[]>(
      `select pg_terminate_backend(pid) from pg_locks
       where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
    );
    return ended.length;
  };
  const taken = `update mail_deliveries set status = 'sending', attempts = 1, lease_until = $2 where id = $1`;

  test('stays its worker’s until the lease ends, then is sent by another', async () => {
    const id = await world.queued();
    await world.database.dataSource.query(taken, [id, new Date(start.getTime() + 10_000)]);
    await expect(deliverMail(world.deps, id)).rejects.toBeInstanceOf(MailHeld);
    world.later(11);
    expect(await deliverMail(world.deps, id)).toBe('sent');
    expect((await world.row(id)).attempts).toBe(2);
  });

  test('stays its worker’s for as long as the worker lives: the lease is renewed', async () => {
    const claim = await claimDelivery(world.deps, await world.queued());
    if (claim === null) throw new Error('not claimed');
    const { delivery, letGo } = claim;
    jest.useFakeTimers({ doNotFake: [...EVERYTHING_BUT_INTERVALS] });
    const query = jest.spyOn(world.database.dataSource, 'query');
    const stop = keepLease(world.deps, delivery);
    world.later(8);
    jest.advanceTimersByTime(3_000);
    await query.mock.results[0]?.value;
    stop();
    jest.advanceTimersByTime(60_000);
    expect(query).toHaveBeenCalledTimes(1);
    query.mockRestore();
    jest.useRealTimers();
    expect((await world.row(delivery.id)).leaseUntil).toEqual(new Date(start.getTime() + 18_000));
    await letGo();
  });

  test('stays the mail of a worker that is frozen for longer than its lease, and goes once', async () => {
    const id = await world.queued();
    let meanwhile: unknown;
    world.smtp.beforeAccepting = async () => {
      world.later(3_600);
      meanwhile = await deliverMail(world.deps, id).catch((error: unknown) => error);
    };
    expect(await deliverMail(world.deps, id)).toBe('sent');
    expect(meanwhile).toBeInstanceOf(MailHeld);
    expect(await deliverMail(world.deps, id)).toBe('skipped');
    expect(world.smtp.received).toHaveLength(1);
  });

  test('stays its worker’s when the connection that holds it is lost, while the lease is renewed', async () => {
    const id = await world.queued();
    let meanwhile: unknown;
    world.smtp.beforeAccepting = async () => {
      expect(await endHolders()).toBe(1);
      meanwhile = await deliverMail(world.deps, id).catch((error: unknown) => error);
    };
    expect(await deliverMail(world.deps, id)).toBe('sent');
    expect(meanwhile).toBeInstanceOf(MailHeld);
    expect(world.smtp.received).toHaveLength(1);
    expect(await endHolders()).toBe(0);
  });
});

describe('a worker that is asked to stop', () => {
  test('puts back a mail whose text has not gone, and the next worker sends it', async () => {
    const id = await world.queued();
    const stop = new AbortController();
    world.smtp.beforeRecipient = async () => {
      // Turns enough to write the whole text here, where it would wait for the recipient to be accepted.
      for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      stop.abort();
    };
    await expect(deliverMail(world.deps, id, stop.signal)).rejects.toBeInstanceOf(MailDeferred);
    expect(await world.row(id)).toMatchObject({ status: 'queued', leaseUntil: null });
    world.smtp.beforeRecipient = null;
    expect(await deliverMail(world.deps, id)).toBe('sent');
    expect(world.smtp.received).toHaveLength(1);
  });

  test('waits for the answer to a text that has gone', async () => {
    const id = await world.queued();
    const stop = new AbortController();
    world.smtp.beforeAccepting = async () => stop.abort();
    expect(await deliverMail(world.deps, id, stop.signal)).toBe('sent');
    expect(await world.row(id)).toMatchObject({ status: 'sent' });
    expect(world.smtp.received).toHaveLength(1);
  });
});
