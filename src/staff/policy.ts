import { may, ROLES, type Ability, type Role } from './roles.js';

/** The member of staff who acts. */
export interface Actor {
  staffId: string;
  role: Role;
}

/** A gesture was asked by someone whose role does not allow it. */
export class NotAllowed extends Error {
  override name = 'NotAllowed';
  constructor(readonly ability: Ability) {
    super(`not allowed: ${ability}`);
  }
}

/** @throws NotAllowed unless the actor's role has the ability */
export function demand(actor: Actor, ability: Ability): void {
  if (!may(actor.role, ability)) throw new NotAllowed(ability);
}

/** Of a row of `staff_members`, in SQL: who can really sign in. An invitation that nobody took up is not enough. */
export const CAN_SIGN_IN = `status = 'active' and password_hash is not null`;

/** The roles that have an ability. */
export function rolesThatMay(ability: Ability): Role[] {
  return ROLES.filter((role) => may(role, ability));
}
