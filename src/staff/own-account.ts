import type { Deps } from '../database/deps.js';
import { inTransaction, lockSubject } from '../database/transaction.js';
import type { Actor } from './policy.js';
import { newRecoveryCodes, recoveryDigest } from './recovery-codes.js';
import { noteStaffEvent } from './staff-events.js';
import { StaffMember } from './staff-member.entity.js';

/** What « Mon compte » shows its owner. */
export interface OwnAccount {
  email: string;
  firstName: string;
  lastName: string;
  role: StaffMember['role'];
  wantsDigest: boolean;
  /** How many recovery codes can still serve. */
  recoveryCodes: number;
  /** Some of them are of the former length. */
  hasShortCodes: boolean;
}

/** @throws when the person is not on the staff, which the panel has checked before */
export async function readOwnAccount(
  { dataSource }: Deps,
  { staffId }: Pick<Actor, 'staffId'>,
): Promise<OwnAccount> {
  const rows: OwnAccount[] = await dataSource.query(
    `select email, first_name as "firstName", last_name as "lastName", role, wants_digest as "wantsDigest",
       cardinality(recovery_digests) as "recoveryCodes",
       has_short_recovery_codes and cardinality(recovery_digests) > 0 as "hasShortCodes"
     from staff_members where id = $1`,
    [staffId],
  );
  const [row] = rows;
  if (!row) throw new Error('nobody of the staff has this id');
  return row;
}

/** Whether the mail of the morning is wanted. */
export async function chooseDigest(deps: Deps, { staffId }: Actor, wantsDigest: boolean): Promise<void> {
  await deps.dataSource.getRepository(StaffMember).update({ id: staffId }, { wantsDigest });
}

/** Ten new recovery codes, shown this once; the former ones open nothing any more. */
export function renewRecoveryCodes(deps: Deps, actor: Actor): Promise<string[]> {
  const { staffId } = actor;
  return inTransaction(deps.dataSource, async (tx) => {
    await lockSubject(tx, `second-factor:${staffId}`);
    const codes = newRecoveryCodes();
    await tx.query(
      'update staff_members set recovery_digests = $2, has_short_recovery_codes = false where id = $1',
      [staffId, codes.map(recoveryDigest)],
    );
    await noteStaffEvent(tx, { author: actor, staffId, event: 'recovery_codes_renewed', at: deps.now() });
    return codes;
  });
}
