import { isNobodysPassword, isPassword } from '../accounts/password.js';
import type { Deps } from '../database/deps.js';
import { StaffMember } from './staff-member.entity.js';

/** What a session of the desk keeps; the row behind it is read again on every request. */
export interface SignedInStaff {
  staffId: string;
  /** Grows when every open session must end: disabled, role changed, password changed. */
  sessionEpoch: number;
}

/** What came of an e-mail and a password. Who was refused is for the log alone. */
export type StaffSignIn =
  { kind: 'right'; signedIn: SignedInStaff } | { kind: 'wrong'; staffId: string | null };

/**
 * Checks e-mail and password; every failure costs the same time.
 * @throws Overloaded when too many passwords are being checked
 */
export async function signInStaff(deps: Deps, email: string, password: string): Promise<StaffSignIn> {
  const member = await withPassword(deps, email);
  const isRight = member?.passwordHash
    ? await isPassword(password, member.passwordHash)
    : await isNobodysPassword(password);
  if (!member || !isRight || member.status !== 'active') {
    return { kind: 'wrong', staffId: member?.id ?? null };
  }
  await deps.dataSource.getRepository(StaffMember).update({ id: member.id }, { lastSignInAt: deps.now() });
  return { kind: 'right', signedIn: { staffId: member.id, sessionEpoch: member.sessionEpoch } };
}

/** The member of staff a session belongs to, or null when the session must end. */
export async function findSignedInStaff(deps: Deps, signedIn: SignedInStaff): Promise<StaffMember | null> {
  const member = await deps.dataSource.getRepository(StaffMember).findOneBy({ id: signedIn.staffId });
  const isStillIn = member?.status === 'active' && member.sessionEpoch === signedIn.sessionEpoch;
  return isStillIn ? member : null;
}

/** Ends every session of somebody. @returns what the session that asked must hold to go on */
export async function endStaffSessions({ dataSource }: Deps, staffId: string): Promise<SignedInStaff> {
  const [rows]: [{ sessionEpoch: number }[], number] = await dataSource.query(
    `update staff_members set session_epoch = session_epoch + 1 where id = $1 returning session_epoch as "sessionEpoch"`,
    [staffId],
  );
  return { staffId, sessionEpoch: rows[0]?.sessionEpoch ?? 0 };
}

function withPassword(deps: Deps, email: string): Promise<StaffMember | null> {
  return deps.dataSource
    .getRepository(StaffMember)
    .createQueryBuilder('member')
    .addSelect('member.passwordHash')
    .where('member.email = :email', { email })
    .getOne();
}
