import type { Deps } from '../database/deps.js';
import { inTransaction } from '../database/transaction.js';
import { Account } from './account.entity.js';
import { consumeLink, createLink, findLink, revokeLinks } from './links.js';
import { hashPassword } from './password.js';
import { postMail } from './post-mail.js';

/**
 * « Mot de passe oublié »: an active account gets a link for one hour; any other address gets nothing.
 * The caller answers the same either way.
 */
export async function requestPasswordReset(deps: Deps, email: string): Promise<void> {
  await inTransaction(deps.dataSource, async (tx) => {
    const account = await tx.findOneBy(Account, { email, status: 'active' });
    if (!account) return;
    await revokeLinks(tx, account.id, 'password', deps.now());
    const linkId = await createLink(tx, { purpose: 'password', accountId: account.id }, deps.now());
    await postMail(tx, account, {
      cause: `link:${linkId}`,
      message: 'password-reset',
      values: { firstName: account.firstName },
      links: { password: linkId },
    });
  });
}

/** Sets a new password with a mailed link, once; ends every open session. False when the link is spent. */
export async function resetPassword(deps: Deps, linkId: string, password: string): Promise<boolean> {
  const opened = await findLink(deps.dataSource, linkId, 'password', deps.now());
  if (opened.kind !== 'valid') return false;
  const passwordHash = await hashPassword(password);
  return inTransaction(deps.dataSource, async (tx) => {
    if (!(await consumeLink(tx, linkId, deps.now()))) return false;
    const account = await tx.findOneByOrFail(Account, { id: opened.link.accountId });
    if (account.status !== 'active') return false;
    await tx.update(Account, { id: account.id }, { passwordHash, sessionEpoch: () => 'session_epoch + 1' });
    await postMail(tx, account, {
      cause: `link:${linkId}`,
      message: 'password-changed',
      values: { firstName: account.firstName, changedAt: deps.now().toISOString() },
    });
    return true;
  });
}
