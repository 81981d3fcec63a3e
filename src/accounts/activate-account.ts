import type { EntityManager } from 'typeorm';
import type { Deps } from '../database/deps.js';
import { inTransaction } from '../database/transaction.js';
import { Account } from './account.entity.js';
import { consumeLink, findLink } from './links.js';
import { hashPassword } from './password.js';
import { isHoldersPassword, type SignedIn } from './sign-in.js';

export type Activation =
  { kind: 'activated'; signedIn: SignedIn } | { kind: 'wrong_password' } | { kind: 'link_spent' };

/** The password given at sign-up, or a new one: whoever typed the address first gains nothing (RULES « Statuses »). */
export type PasswordChoice = { given: string } | { chosen: string };

/** « Finaliser mon compte »: the holder of the mailed link opens the account. The link works once. */
export async function activateAccount(
  deps: Deps,
  linkId: string,
  password: PasswordChoice,
): Promise<Activation> {
  const opened = await findLink(deps.dataSource, linkId, 'finalise', deps.now());
  if (opened.kind !== 'valid') return { kind: 'link_spent' };
  const { accountId } = opened.link;
  if ('given' in password && !(await isHoldersPassword(deps, accountId, password.given))) {
    return { kind: 'wrong_password' };
  }
  const newHash = 'chosen' in password ? await hashPassword(password.chosen) : null;
  return inTransaction(deps.dataSource, async (tx) => {
    if (!(await consumeLink(tx, linkId, deps.now()))) return { kind: 'link_spent' };
    return activate(tx, accountId, newHash, deps.now());
  });
}

/** False for an account whose demande was entered by staff: its holder has yet to choose a password. */
export async function hasPassword(deps: Deps, accountId: string): Promise<boolean> {
  const sql = 'select 1 from accounts where id = $1 and password_hash is not null';
  return (await deps.dataSource.query<unknown[]>(sql, [accountId])).length > 0;
}

async function activate(
  tx: EntityManager,
  accountId: string,
  newHash: string | null,
  now: Date,
): Promise<Activation> {
  const result = await tx
    .createQueryBuilder()
    .update(Account)
    .set({
      status: 'active',
      activatedAt: now,
      lastSignInAt: now,
      sessionEpoch: () => 'session_epoch + 1',
      ...(newHash === null ? {} : { passwordHash: newHash }),
    })
    .where("id = :accountId and status = 'to_activate'", { accountId })
    .returning(['sessionEpoch'])
    .execute();
  const [row] = result.raw as { session_epoch: number }[];
  if (!row) return { kind: 'link_spent' };
  return { kind: 'activated', signedIn: { accountId, sessionEpoch: row.session_epoch } };
}
