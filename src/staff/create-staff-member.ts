import { hashPassword } from '../accounts/password.js';
import type { PasswordProblem } from '../accounts/password-strength.js';
import type { Deps } from '../database/deps.js';
import { inTransaction } from '../database/transaction.js';
import { demand, type Actor } from './policy.js';
import type { Role } from './roles.js';
import { noteStaffEvent } from './staff-events.js';
import { staffPasswordProblem } from './staff-password.js';

export interface NewStaffMember {
  email: string;
  firstName: string;
  lastName: string;
  role: Role;
  password: string;
}

export type StaffCreation =
  | { kind: 'created'; staffId: string }
  | { kind: 'email_taken' }
  | { kind: 'weak_password'; problem: PasswordProblem };

/**
 * Opens the desk to someone.
 * @param author who asks: an administrator, or `operator` for the command line (the first administrator)
 * @throws NotAllowed
 */
export async function createStaffMember(
  deps: Deps,
  author: Actor | 'operator',
  member: NewStaffMember,
): Promise<StaffCreation> {
  if (author !== 'operator') demand(author, 'manageStaff');
  const problem = staffPasswordProblem(member.password, member);
  if (problem) return { kind: 'weak_password', problem };
  const passwordHash = await hashPassword(member.password);
  const { email, firstName, lastName, role } = member;
  return inTransaction(deps.dataSource, async (tx) => {
    const rows: { id: string }[] = await tx.query(
      `insert into staff_members (email, first_name, last_name, role, password_hash, created_at)
       values (lower($1), $2, $3, $4, $5, $6) on conflict (email) do nothing returning id`,
      [email, firstName, lastName, role, passwordHash, deps.now()],
    );
    const [row] = rows;
    if (!row) return { kind: 'email_taken' };
    await noteStaffEvent(tx, {
      ...{ author: author === 'operator' ? null : author, staffId: row.id },
      ...{ event: 'created', role, at: deps.now() },
    });
    return { kind: 'created', staffId: row.id };
  });
}
