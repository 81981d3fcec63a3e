import type { EntityManager } from 'typeorm';
import type { Actor } from './policy.js';
import type { Role } from './roles.js';

/** What happened to somebody's access. Closed: the database repeats it. */
export type StaffEvent =
  | 'created'
  | 'invited'
  | 'invited_again'
  | 'role_changed'
  | 'disabled'
  | 'enabled'
  | 'second_factor_reset'
  | 'recovery_codes_renewed'
  | 'password_set'
  | 'password_changed';

/**
 * Writes into the team's journal, in the caller's transaction. Rows are never changed.
 * @param author null for the command line
 * @param role the one given, for `created`, `invited` and `role_changed`
 */
export async function noteStaffEvent(
  tx: EntityManager,
  { author, staffId, event, role, at }: NewStaffEvent,
): Promise<void> {
  await tx.query(
    'insert into staff_events (staff_id, author_id, event, role, at) values ($1, $2, $3, $4, $5)',
    [staffId, author?.staffId ?? null, event, role ?? null, at],
  );
}

interface NewStaffEvent {
  author: Pick<Actor, 'staffId'> | null;
  staffId: string;
  event: StaffEvent;
  role?: Role;
  at: Date;
}
