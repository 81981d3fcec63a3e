import type { Deps } from '../database/deps.js';
import { inTransaction } from '../database/transaction.js';
import { revokeLinks } from './links.js';
import { hashPassword, isPassword } from './password.js';
import { postMail } from './post-mail.js';
import { storedHash, type SignedIn } from './sign-in.js';

export type PasswordChange = { kind: 'changed'; signedIn: SignedIn } | { kind: 'wrong_password' };

interface ChangedRow {
  email: string;
  firstName: string | null;
  sessionEpoch: number;
}

/**
 * The holder of an account changes its password, which they must know; every session ends, a mail tells them.
 * @returns what the session that asked must hold to go on
 * @throws Overloaded when too many passwords are being checked
 */
export async function changePassword(
  deps: Deps,
  accountId: string,
  { current, chosen }: { current: string; chosen: string },
): Promise<PasswordChange> {
  const stored = await storedHash(deps, accountId);
  if (stored === null || !(await isPassword(current, stored))) return { kind: 'wrong_password' };
  const passwordHash = await hashPassword(chosen);
  return inTransaction(deps.dataSource, async (tx) => {
    // Only over the password that was shown: one set meanwhile by a mailed link stays.
    const [rows]: [ChangedRow[], number] = await tx.query(
      `update accounts set password_hash = $3, session_epoch = session_epoch + 1
       where id = $1 and password_hash = $2 and status = 'active'
       returning email, first_name as "firstName", session_epoch as "sessionEpoch"`,
      [accountId, stored, passwordHash],
    );
    const [row] = rows;
    if (!row) return { kind: 'wrong_password' };
    const { email, firstName, sessionEpoch } = row;
    await revokeLinks(tx, accountId, 'password', deps.now());
    await postMail(
      tx,
      { id: accountId, email },
      {
        cause: `password:${accountId}:${String(sessionEpoch)}`,
        message: 'password-changed',
        values: { firstName, changedAt: deps.now().toISOString() },
      },
    );
    return { kind: 'changed', signedIn: { accountId, sessionEpoch } };
  });
}
