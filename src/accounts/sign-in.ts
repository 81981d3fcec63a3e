import type { Deps } from '../database/deps.js';
import { Account } from './account.entity.js';
import { isNobodysPassword, isPassword } from './password.js';

/** Who is signed in; `sessionEpoch` is compared on each request, so that a changed password ends every session. */
export interface SignedIn {
  accountId: string;
  sessionEpoch: number;
}

/** What came of an e-mail and a password. Whose account was refused is for the log alone. */
export type SignIn = { kind: 'right'; signedIn: SignedIn } | { kind: 'wrong'; accountId: string | null };

/** Checks e-mail and password; every failure costs the same time. Only an active account opens. */
export async function signIn(deps: Deps, email: string, password: string): Promise<SignIn> {
  const account = await withPassword(deps, email);
  const isRight = account?.passwordHash
    ? await isPassword(password, account.passwordHash)
    : await isNobodysPassword(password);
  if (!account || !isRight || account.status !== 'active') {
    return { kind: 'wrong', accountId: account?.id ?? null };
  }
  await deps.dataSource.getRepository(Account).update({ id: account.id }, { lastSignInAt: deps.now() });
  return { kind: 'right', signedIn: { accountId: account.id, sessionEpoch: account.sessionEpoch } };
}

/** Whether this is the password of an account that is already known, asked again. @throws Overloaded */
export async function isHoldersPassword(deps: Deps, accountId: string, given: string): Promise<boolean> {
  const stored = await storedHash(deps, accountId);
  return stored === null ? false : isPassword(given, stored);
}

/** The hash of an account's password; null where none was given yet, or there is no such account. */
export async function storedHash({ dataSource }: Deps, accountId: string): Promise<string | null> {
  const rows: { password_hash: string | null }[] = await dataSource.query(
    'select password_hash from accounts where id = $1',
    [accountId],
  );
  return rows[0]?.password_hash ?? null;
}

/** The account a session belongs to, or null when the session must end. */
export async function findSignedIn(deps: Deps, signedIn: SignedIn): Promise<Account | null> {
  const account = await deps.dataSource.getRepository(Account).findOneBy({ id: signedIn.accountId });
  const isStillOpen = account?.status === 'active' && account.sessionEpoch === signedIn.sessionEpoch;
  return isStillOpen ? account : null;
}

/** Ends every session of an account. @returns what the session that asked must hold to go on */
export async function endSessions({ dataSource }: Deps, accountId: string): Promise<SignedIn> {
  const [rows]: [{ sessionEpoch: number }[], number] = await dataSource.query(
    `update accounts set session_epoch = session_epoch + 1 where id = $1 returning session_epoch as "sessionEpoch"`,
    [accountId],
  );
  return { accountId, sessionEpoch: rows[0]?.sessionEpoch ?? 0 };
}

function withPassword(deps: Deps, email: string): Promise<Account | null> {
  return deps.dataSource
    .getRepository(Account)
    .createQueryBuilder('account')
    .addSelect('account.passwordHash')
    .where('account.email = :email', { email })
    .getOne();
}
