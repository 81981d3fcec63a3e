import type { EntityManager } from 'typeorm';
import type { Deps } from '../database/deps.js';
import { inTransaction, lockSubject } from '../database/transaction.js';
import { CAN_SIGN_IN, demand, type Actor } from './policy.js';
import type { Role } from './roles.js';
import { noteStaffEvent, type StaffEvent } from './staff-events.js';
import { endStaffLinks } from './staff-links.js';
import { StaffMember } from './staff-member.entity.js';

export type StaffChange = 'done' | 'unknown_member' | 'last_administrator';

/** An administrator, or `operator` for the command line. */
export type Author = Actor | 'operator';

/** Closes the desk to someone, at once and everywhere; the row stays, decisions point at it. @throws NotAllowed */
export function disableStaffMember(deps: Deps, author: Author, staffId: string): Promise<StaffChange> {
  return change(deps, author, staffId, 'disabled', { status: 'disabled' });
}

/** Opens the desk again to someone it was closed to; they sign in as before. @throws NotAllowed */
export function enableStaffMember(deps: Deps, author: Author, staffId: string): Promise<StaffChange> {
  return change(deps, author, staffId, 'enabled', { status: 'active' });
}

/** Gives someone another role; the sessions open under the former one end. @throws NotAllowed */
export function changeRole(deps: Deps, author: Author, staffId: string, role: Role): Promise<StaffChange> {
  return change(deps, author, staffId, 'role_changed', { role });
}

/** One at a time: two administrators must not remove each other and leave nobody. */
async function change(
  deps: Deps,
  author: Author,
  staffId: string,
  event: Extract<StaffEvent, 'disabled' | 'enabled' | 'role_changed'>,
  fields: Partial<Pick<StaffMember, 'role' | 'status'>>,
): Promise<StaffChange> {
  if (author !== 'operator') demand(author, 'manageStaff');
  return inTransaction(deps.dataSource, async (tx) => {
    await lockSubject(tx, 'staff');
    const member = await tx.findOneBy(StaffMember, { id: staffId });
    if (!member) return 'unknown_member';
    const after = { ...member, ...fields };
    if (after.role === member.role && after.status === member.status) return 'done';
    if (isAdministrator(member) && !isAdministrator(after) && !(await hasAnother(tx, staffId))) {
      return 'last_administrator';
    }
    await tx.update(StaffMember, { id: staffId }, { ...fields, sessionEpoch: () => 'session_epoch + 1' });
    if (event === 'disabled') await endStaffLinks(tx, staffId, deps.now());
    await noteStaffEvent(tx, {
      author: author === 'operator' ? null : author,
      ...(event === 'role_changed' ? { role: after.role } : {}),
      ...{ staffId, event, at: deps.now() },
    });
    return 'done';
  });
}

function isAdministrator(member: Pick<StaffMember, 'role' | 'status'>): boolean {
  return member.role === 'administrator' && member.status === 'active';
}

async function hasAnother(tx: EntityManager, staffId: string): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `select 1 from staff_members where role = 'administrator' and ${CAN_SIGN_IN} and id <> $1 limit 1`,
    [staffId],
  );
  return rows.length > 0;
}
