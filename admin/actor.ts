import type { CurrentAdmin } from 'adminjs';
import type { Actor } from '../src/staff/policy.js';
import { ROLES, type Role } from '../src/staff/roles.js';
import type { StaffMember } from '../src/staff/staff-member.entity.js';
import { Refused } from './refused.js';

/** What the page knows of who is signed in; it travels to the browser. */
export interface DeskSession extends CurrentAdmin {
  id: string;
  role: Role;
}

export function sessionOf({ id, email, role, firstName, lastName }: StaffMember): DeskSession {
  return { id, email, role, title: `${firstName} ${lastName}`.trim() };
}

/** The member of staff behind a request of AdminJS. @throws Refused when nobody is signed in */
export function actorOf(currentAdmin: CurrentAdmin | undefined): Actor {
  const role = ROLES.find((known) => known === currentAdmin?.['role']);
  if (!currentAdmin?.id || !role) throw new Refused(401, 'Votre session a pris fin : reconnectez-vous.');
  return { staffId: currentAdmin.id, role };
}
