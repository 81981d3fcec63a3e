import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Account } from '../../src/accounts/account.entity.js';
import { createLink } from '../../src/accounts/links.js';
import { resetPassword } from '../../src/accounts/reset-password.js';
import { hashPassword } from '../../src/accounts/password.js';
import { changeRole } from '../../src/staff/change-staff-member.js';
import { changeOwnPassword } from '../../src/staff/staff-password.js';
import { whileLocked } from '../support/while-locked.js';
import { openWorld, staff, submitted, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.database.close());

const NEW = 'sept loutres traversent le canal';

async function epochOf(table: 'accounts' | 'staff_members', id: string): Promise<number | undefined> {
  const rows = await world.dataSource.query<{ epoch: number }[]>(
    `select session_epoch as epoch from ${table} where id = $1`,
    [id],
  );
  return rows[0]?.epoch;
}

describe('two things that end the sessions of one person at the same time', () => {
  test('both count, so that a session opened between them ends too: a role changed at the desk', async () => {
    const administrator = await staff(world.deps, 'administrator');
    const { staffId } = await staff(world.deps);
    const ended = 'update staff_members set session_epoch = session_epoch + 1 where id = $1';
    await whileLocked(
      world.dataSource,
      (tx) => tx.query(ended, [staffId]),
      () => changeRole(world.deps, administrator, staffId, 'manager'),
    );
    expect(await epochOf('staff_members', staffId)).toBe(2);
  });

  test('both count: a password set with a mailed link on the site', async () => {
    const { accountId } = await submitted(world.deps);
    await world.dataSource.getRepository(Account).update({ id: accountId }, { status: 'active' });
    const link = { purpose: 'password', accountId } as const;
    const linkId = await createLink(world.dataSource.manager, link, world.clock.now());
    const ended = 'update accounts set session_epoch = session_epoch + 1 where id = $1';
    await whileLocked(
      world.dataSource,
      (tx) => tx.query(ended, [accountId]),
      () => resetPassword(world.deps, linkId, NEW),
    );
    expect(await epochOf('accounts', accountId)).toBe(2);
  });
});

test('a password set at the desk by a mailed link meanwhile is not replaced by whoever knew the one before', async () => {
  const [current, byLink] = ['neuf hérons longent la Mayenne', 'huit castors barrent la Sarthe'];
  const actor = await staff(world.deps);
  const set = 'update staff_members set password_hash = $2 where id = $1';
  await world.dataSource.query(set, [actor.staffId, await hashPassword(current)]);
  const hash = await hashPassword(byLink);
  const outcome = await whileLocked(
    world.dataSource,
    (tx) => tx.query(set, [actor.staffId, hash]),
    () => changeOwnPassword(world.deps, actor, { current, chosen: NEW }),
  );
  expect(outcome).toEqual({ kind: 'refused', problem: 'wrong_password' });
  const kept = 'select 1 from staff_members where id = $1 and password_hash = $2';
  expect(await world.dataSource.query<unknown[]>(kept, [actor.staffId, hash])).toHaveLength(1);
});
