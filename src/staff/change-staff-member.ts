import type { EntityManager } from 'typeorm';
import type { Deps } from '../database/deps.js';
import { inTransaction, lockSubject } from '../database/transaction.js';
import { demand, type Actor } from './policy.js';
import type { Role } from './roles.js';
import { StaffMember } from './staff-member.entity.js';

export type StaffChange = 'done' | 'unknown_member' | 'last_administrator';

/** Closes the desk to someone, at once and everywhere; the row stays, decisions point at it. @throws NotAllowed */
export function disableStaffMember(deps: Deps, actor: Actor, staffId: string): Promise<StaffChange> {
  return change(deps, actor, staffId, { status: 'disabled' });
}

/** Gives someone another role; the sessions open under the former one end. @throws NotAllowed */
export function changeRole(deps: Deps, actor: Actor, staffId: string, role: Role): Promise<StaffChange> {
  return change(deps, actor, staffId, { role });
}

/** One at a time: two administrators must not remove each other and leave nobody. */
function change(
  deps: Deps,
  actor: Actor,
  staffId: string,
  fields: Partial<Pick<StaffMember, 'role' | 'status'>>,
): Promise<StaffChange> {
  demand(actor, 'manageStaff');
  return inTransaction(deps.dataSource, async (tx) => {
    await lockSubject(tx, 'staff');
    const member = await tx.findOneBy(StaffMember, { id: staffId });
    if (!member) return 'unknown_member';
    const after = { ...member, ...fields };
    if (isAdministrator(member) && !isAdministrator(after) && !(await hasAnother(tx, staffId))) {
      return 'last_administrator';
    }
    await tx.update(StaffMember, { id: staffId }, { ...fields, sessionEpoch: member.sessionEpoch + 1 });
    return 'done';
  });
}

function isAdministrator(member: Pick<StaffMember, 'role' | 'status'>): boolean {
  return member.role === 'administrator' && member.status === 'active';
}

async function hasAnother(tx: EntityManager, staffId: string): Promise<boolean> {
  const administrators = await tx.findBy(StaffMember, { role: 'administrator', status: 'active' });
  return administrators.some(({ id }) => id !== staffId);
}
