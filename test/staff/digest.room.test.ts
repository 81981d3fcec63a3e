import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { dailyDigest } from '../../jobs/daily-digest.js';
import { MailDelivery } from '../../src/mail/mail-delivery.entity.js';
import { chooseDigest } from '../../src/staff/own-account.js';
import { isDigestTime } from '../../src/staff/send-digests.js';
import { openWorld, staff, submitted, type World } from '../support/world.js';

/** A Tuesday, nine o'clock in Paris. */
const NINE = '2026-11-24T08:00:00Z';

describe('the mail of the morning', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('2026-11-09T09:00:00Z');
  });
  afterAll(() => world.database.close());
  beforeEach(async () => {
    await world.dataSource.query('delete from mail_deliveries');
    await world.dataSource.query(`update staff_members set status = 'disabled'`);
  });

  const digests = () => world.dataSource.getRepository(MailDelivery).findBy({ message: 'staff-digest' });
  const hiredAt = async (iso: string) => {
    world.clock.set(iso);
    return staff(world.deps);
  };

  test('is written once a day, even by several workers and after a restart', async () => {
    await hiredAt('2026-11-20T09:00:00Z');
    await hiredAt('2026-11-20T09:00:00Z');
    world.clock.set(NINE);
    await Promise.all(Array.from({ length: 5 }, () => dailyDigest(world.deps)));
    world.clock.set('2026-11-24T09:30:00Z');
    await dailyDigest(world.deps);
    expect(await digests()).toHaveLength(2);
    const rows: unknown[] = await world.dataSource.query(
      `select 1 from outbox_messages o join mail_deliveries m on m.id::text = o.payload->>'mailDeliveryId'
       where m.message = 'staff-digest'`,
    );
    expect(rows).toHaveLength(2);
    world.clock.set('2026-11-25T08:00:00Z');
    await dailyDigest(world.deps);
    expect(await digests()).toHaveLength(4);
  });

  test('counts what waits for a person, by age in working days', async () => {
    await hiredAt('2026-11-09T09:00:00Z');
    for (const at of ['2026-11-06T10:00:00Z', '2026-11-17T23:30:00Z', '2026-11-23T10:00:00Z', NINE]) {
      world.clock.set(at);
      const { id } = await submitted(world.deps);
      await world.dataSource.query(
        `update applications set status = 'pending', reason = 'owner_mismatch' where id = $1`,
        [id],
      );
    }
    world.clock.set(NINE);
    await dailyDigest(world.deps);
    const [mail] = await digests();
    expect(mail?.values).toMatchObject({
      day: '2026-11-24',
      pendingByAge: [
        { label: 'Moins de 3 jours ouvrés', count: 2 },
        { label: 'De 3 à 10 jours ouvrés', count: 1 },
        { label: 'Plus de 10 jours ouvrés', count: 1 },
      ],
    });
  });

  test('goes to nobody who does not want it, is disabled, was just invited, or came after nine', async () => {
    const quiet = await hiredAt('2026-11-20T09:00:00Z');
    await chooseDigest(world.deps, quiet, false);
    const gone = await hiredAt('2026-11-20T09:00:00Z');
    await world.dataSource.query(`update staff_members set status = 'disabled' where id = $1`, [
      gone.staffId,
    ]);
    const invited = await hiredAt('2026-11-20T09:00:00Z');
    await world.dataSource.query('update staff_members set password_hash = null where id = $1', [
      invited.staffId,
    ]);
    await hiredAt('2026-11-24T08:05:00Z');
    world.clock.set('2026-11-24T08:10:00Z');
    await dailyDigest(world.deps);
    expect(await digests()).toEqual([]);
  });

  test.each([
    ['2026-11-24T07:59:59Z', false],
    [NINE, true],
    ['2026-11-24T10:59:00Z', true],
    ['2026-11-24T11:00:00Z', false],
    ['2026-07-15T07:00:00Z', true],
    ['2026-07-15T06:59:00Z', false],
    ['2026-11-22T08:00:00Z', false],
    ['2026-11-11T08:00:00Z', false],
  ])('at %s it is due: %s', (iso, isDue) => {
    expect(isDigestTime(new Date(iso))).toBe(isDue);
  });
});
