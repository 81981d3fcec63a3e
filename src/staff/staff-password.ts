import type { EntityManager } from 'typeorm';
import { hashPassword, isPassword } from '../accounts/password.js';
import { STAFF_MIN_LENGTH } from '../accounts/password-lengths.js';
import { passwordProblem, type PasswordProblem } from '../accounts/password-strength.js';
import { chamber } from '../config/chamber.js';
import type { Deps } from '../database/deps.js';
import { inTransaction } from '../database/transaction.js';
import type { Actor } from './policy.js';
import { postStaffMail } from './post-staff-mail.js';
import { noteStaffEvent, type StaffEvent } from './staff-events.js';
import { consumeStaffLink, createStaffLink, endStaffLinks, findStaffLink } from './staff-links.js';
import { StaffMember } from './staff-member.entity.js';

export type NewPassword =
  | { kind: 'done'; sessionEpoch: number }
  | { kind: 'refused'; problem: PasswordProblem | 'link_spent' | 'wrong_password' };

const refused = (problem: Extract<NewPassword, { kind: 'refused' }>['problem']): NewPassword => ({
  kind: 'refused',
  problem,
});

/** What is wrong with a password for this person, or null: 16 characters or more, not common, not about them. */
export function staffPasswordProblem(
  password: string,
  { email, firstName, lastName }: Pick<StaffMember, 'email' | 'firstName' | 'lastName'>,
): PasswordProblem | null {
  const personal = [email, firstName, lastName, chamber.name, chamber.shortName];
  return passwordProblem(password, personal, STAFF_MIN_LENGTH);
}

/**
 * « Mot de passe oublié »: an active member gets a link for one hour; any other address gets nothing. The caller
 * answers the same either way.
 */
export function requestStaffPassword(deps: Deps, email: string): Promise<void> {
  return inTransaction(deps.dataSource, async (tx) => {
    const member = await tx.findOneBy(StaffMember, { email, status: 'active' });
    if (!member) return;
    const linkId = await createStaffLink(tx, member.id, 'reset', deps.now());
    await postStaffMail(
      tx,
      member,
      {
        cause: `staff-link:${linkId}`,
        message: 'staff-password-reset',
        values: { firstName: member.firstName },
        links: { password: linkId },
      },
      deps.now(),
    );
  });
}

/** Sets the password with a mailed link, once; open sessions end, and the code of the telephone stays asked for. */
export async function setStaffPassword(deps: Deps, linkId: string, password: string): Promise<NewPassword> {
  const link = await findStaffLink(deps.dataSource, linkId, deps.now());
  if (!link?.isOpen) return refused('link_spent');
  const member = await deps.dataSource.getRepository(StaffMember).findOneByOrFail({ id: link.staffId });
  const problem = staffPasswordProblem(password, member);
  if (problem) return refused(problem);
  const passwordHash = await hashPassword(password);
  return inTransaction(deps.dataSource, async (tx) => {
    if (!(await consumeStaffLink(tx, linkId, deps.now()))) return refused('link_spent');
    return keep(tx, { staffId: member.id, passwordHash, event: 'password_set' }, deps.now());
  });
}

/** Somebody changes their own password, which they must know; every other session of theirs ends. */
export async function changeOwnPassword(
  deps: Deps,
  { staffId }: Actor,
  { current, chosen }: { current: string; chosen: string },
): Promise<NewPassword> {
  const member = await deps.dataSource
    .getRepository(StaffMember)
    .createQueryBuilder('member')
    .addSelect('member.passwordHash')
    .where({ id: staffId })
    .getOneOrFail();
  if (!member.passwordHash || !(await isPassword(current, member.passwordHash)))
    return refused('wrong_password');
  const problem = staffPasswordProblem(chosen, member);
  if (problem) return refused(problem);
  const passwordHash = await hashPassword(chosen);
  const kept = { staffId, passwordHash, over: member.passwordHash, event: 'password_changed' } as const;
  return inTransaction(deps.dataSource, (tx) => keep(tx, kept, deps.now()));
}

interface Kept {
  staffId: string;
  passwordHash: string;
  /** Only over the password that was shown: one set meanwhile by a mailed link stays. */
  over?: string;
  event: Extract<StaffEvent, 'password_set' | 'password_changed'>;
}

async function keep(
  tx: EntityManager,
  { staffId, passwordHash, over, event }: Kept,
  now: Date,
): Promise<NewPassword> {
  await endStaffLinks(tx, staffId, now);
  const [rows]: [{ sessionEpoch: number }[], number] = await tx.query(
    `update staff_members set password_hash = $2, session_epoch = session_epoch + 1
     where id = $1 and ($3::text is null or password_hash = $3)
     returning session_epoch as "sessionEpoch"`,
    [staffId, passwordHash, over ?? null],
  );
  const [row] = rows;
  if (!row) return refused('wrong_password');
  await noteStaffEvent(tx, { author: { staffId }, staffId, event, at: now });
  return { kind: 'done', sessionEpoch: row.sessionEpoch };
}
