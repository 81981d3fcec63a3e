import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Deps } from '../../src/database/deps.js';
import { changeRole, disableStaffMember } from '../../src/staff/change-staff-member.js';
import { createStaffMember, type NewStaffMember } from '../../src/staff/create-staff-member.js';
import { NotAllowed, type Actor } from '../../src/staff/policy.js';
import { findSignedInStaff, signInStaff } from '../../src/staff/sign-in.js';
import { openTestDatabase, type TestDatabase } from '../support/database.js';

const PASSWORD = 'sept loutres traversent le canal';
/** Another address in each test: nobody of the staff is ever deleted. */
let claire = '';
let hired = 0;
const person = (overrides: Partial<NewStaffMember> = {}): NewStaffMember => ({
  email: claire,
  firstName: 'Claire',
  lastName: 'Dupont',
  role: 'receptionist',
  password: PASSWORD,
  ...overrides,
});

describe('the staff of the desk', () => {
  let database: TestDatabase;
  let deps: Deps;
  let administrator: Actor;

  beforeAll(async () => {
    database = await openTestDatabase();
    deps = { dataSource: database.dataSource, now: () => new Date('2026-11-23T09:00:00Z') };
  });
  afterAll(() => database.close());

  beforeEach(async () => {
    hired += 1;
    claire = `claire.dupont.${String(hired)}@example.invalid`;
    await deps.dataSource.query(`update staff_members set status = 'disabled'`);
    const made = await createStaffMember(
      deps,
      'operator',
      person({ email: `admin.${String(hired)}@example.invalid`, role: 'administrator' }),
    );
    if (made.kind !== 'created') throw new Error(made.kind);
    administrator = { staffId: made.staffId, role: 'administrator' };
  });

  const hire = async (overrides: Partial<NewStaffMember> = {}) => {
    const made = await createStaffMember(deps, administrator, person(overrides));
    if (made.kind !== 'created') throw new Error(made.kind);
    return made.staffId;
  };

  test('sign in with their password, and with no other', async () => {
    const staffId = await hire();
    const signedIn = { staffId, sessionEpoch: 0 };
    expect(await signInStaff(deps, claire, PASSWORD)).toEqual({ kind: 'right', signedIn });
    expect(await signInStaff(deps, claire, `${PASSWORD} `)).toEqual({ kind: 'wrong', staffId });
    const nobody = await signInStaff(deps, 'nobody@example.invalid', PASSWORD);
    expect(nobody).toEqual({ kind: 'wrong', staffId: null });
  });

  test('are created by an administrator only, once per address', async () => {
    const manager: Actor = { staffId: administrator.staffId, role: 'manager' };
    await expect(createStaffMember(deps, manager, person())).rejects.toThrow(NotAllowed);
    await hire();
    expect(await createStaffMember(deps, administrator, person({ email: claire.toUpperCase() }))).toEqual({
      kind: 'email_taken',
    });
  });

  test('stand in the journal from their first day, the first administrator too', async () => {
    const staffId = await hire();
    const events = await deps.dataSource.query<object[]>(
      `select staff_id as "staffId", author_id as author, event, role from staff_events
       where staff_id = any($1) order by at, author_id nulls first`,
      [[administrator.staffId, staffId]],
    );
    expect(events).toEqual([
      { staffId: administrator.staffId, author: null, event: 'created', role: 'administrator' },
      { staffId, author: administrator.staffId, event: 'created', role: 'receptionist' },
    ]);
  });

  test.each([
    ['short', 'too_short'],
    ['clairedupont-clairedupont', 'about_you'],
    ['motdepassemotdepasse', 'too_common'],
  ])('do not choose %s as a password', async (password, problem) => {
    expect(await createStaffMember(deps, administrator, person({ password }))).toEqual({
      kind: 'weak_password',
      problem,
    });
  });

  test('lose every open session when they are disabled, and cannot come back', async () => {
    const staffId = await hire();
    expect(await findSignedInStaff(deps, { staffId, sessionEpoch: 0 })).toMatchObject({
      firstName: 'Claire',
    });
    expect(await disableStaffMember(deps, administrator, staffId)).toBe('done');
    expect(await findSignedInStaff(deps, { staffId, sessionEpoch: 0 })).toBeNull();
    expect((await signInStaff(deps, claire, PASSWORD)).kind).toBe('wrong');
  });

  test('lose every open session when their role changes', async () => {
    const staffId = await hire();
    expect(await changeRole(deps, administrator, staffId, 'manager')).toBe('done');
    expect(await findSignedInStaff(deps, { staffId, sessionEpoch: 0 })).toBeNull();
    expect(await findSignedInStaff(deps, { staffId, sessionEpoch: 1 })).toMatchObject({ role: 'manager' });
  });

  test('always keep one administrator, even when two disable each other at the same time', async () => {
    expect(await disableStaffMember(deps, administrator, administrator.staffId)).toBe('last_administrator');
    const other = await hire({ role: 'administrator' });
    const outcomes = await Promise.all([
      disableStaffMember(deps, administrator, other),
      disableStaffMember(deps, { staffId: other, role: 'administrator' }, administrator.staffId),
    ]);
    expect(outcomes.sort()).toEqual(['done', 'last_administrator']);
  });

  test('are never shown their own hash: the session reads the row without it', async () => {
    const staffId = await hire();
    const member = await findSignedInStaff(deps, { staffId, sessionEpoch: 0 });
    expect(member).not.toHaveProperty('passwordHash');
  });
});
