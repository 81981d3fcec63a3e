import type { EntityManager } from 'typeorm';
import type { Deps } from '../database/deps.js';
import { inTransaction } from '../database/transaction.js';
import { demand, type Actor } from './policy.js';
import { postStaffMail } from './post-staff-mail.js';
import { ROLE_LABELS, type Role } from './roles.js';
import { noteStaffEvent } from './staff-events.js';
import { createStaffLink } from './staff-links.js';
import { StaffMember } from './staff-member.entity.js';

export interface Invitation {
  email: string;
  firstName: string;
  lastName: string;
  role: Role;
}

export type InvitationAgain = 'done' | 'unknown_member' | 'already_in' | 'disabled';

/**
 * Opens the desk to someone, who chooses their own password behind a mailed link: no administrator ever knows one.
 * @returns their id, or null when the address has an access already
 * @throws NotAllowed
 */
export async function inviteStaffMember(
  deps: Deps,
  actor: Actor,
  invited: Invitation,
): Promise<string | null> {
  demand(actor, 'manageStaff');
  return inTransaction(deps.dataSource, async (tx) => {
    const rows: { id: string }[] = await tx.query(
      `insert into staff_members (email, first_name, last_name, role, created_at)
       values (lower($1), $2, $3, $4, $5) on conflict (email) do nothing returning id`,
      [invited.email, invited.firstName, invited.lastName, invited.role, deps.now()],
    );
    const [row] = rows;
    if (!row) return null;
    const { role } = invited;
    await noteStaffEvent(tx, { author: actor, staffId: row.id, event: 'invited', role, at: deps.now() });
    await mailInvitation(tx, await tx.findOneByOrFail(StaffMember, { id: row.id }), deps.now());
    return row.id;
  });
}

/** Sends another link to someone who has not chosen a password yet; the first one ends. @throws NotAllowed */
export async function inviteAgain(deps: Deps, actor: Actor, staffId: string): Promise<InvitationAgain> {
  demand(actor, 'manageStaff');
  return inTransaction(deps.dataSource, async (tx) => {
    const member = await tx.findOneBy(StaffMember, { id: staffId });
    if (!member) return 'unknown_member';
    if (member.status !== 'active') return 'disabled';
    if (!(await waitsForPassword(tx, staffId))) return 'already_in';
    await noteStaffEvent(tx, { author: actor, staffId, event: 'invited_again', at: deps.now() });
    await mailInvitation(tx, member, deps.now());
    return 'done';
  });
}

async function waitsForPassword(tx: EntityManager, staffId: string): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    'select 1 from staff_members where id = $1 and password_hash is null for update',
    [staffId],
  );
  return rows.length === 1;
}

async function mailInvitation(tx: EntityManager, member: StaffMember, now: Date): Promise<void> {
  const linkId = await createStaffLink(tx, member.id, 'invitation', now);
  await postStaffMail(
    tx,
    member,
    {
      cause: `staff-link:${linkId}`,
      message: 'staff-invitation',
      values: { firstName: member.firstName, roleLabel: ROLE_LABELS[member.role].toLowerCase() },
      links: { password: linkId },
    },
    now,
  );
}
