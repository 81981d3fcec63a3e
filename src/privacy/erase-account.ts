import type { EntityManager } from 'typeorm';
import { Account, type ErasedFor } from '../accounts/account.entity.js';
import { postMail } from '../accounts/post-mail.js';
import type { DecisionAuthor } from '../applications/append-decision.js';
import { Application } from '../applications/application.entity.js';
import { lockAccount } from '../applications/lock-account.js';
import { recordWithin } from '../applications/record-decision.js';
import { isOpen } from '../applications/status.js';
import { inTransaction, lockSubject } from '../database/transaction.js';
import type { Deps } from '../database/deps.js';
import { eraseApplications, forgetMails, forgetSearches } from './erase-applications.js';

export interface Erasure {
  accountId: string;
  for: ErasedFor;
  /** The administrator who does it. */
  staffId?: string;
  /** Whether a last mail says that the account is closed; its row forgets its reader once it has left. */
  saysGoodbye: boolean;
  /** Asked of the locked account; when it says no, nothing is erased. */
  stillDue?: (account: Account) => boolean;
}

/**
 * Erases an account and all its demandes, at once and for good: what waits is withdrawn, every session and link ends,
 * and no row keeps the e-mail, a name, a SIREN or a note. Decisions stay, pseudonymous (RGPD art. 17, 3 b: public task).
 * @returns false when there is no such account, it is erased already, or is no longer due
 */
export function eraseAccount(deps: Deps, erasure: Erasure): Promise<boolean> {
  const now = deps.now();
  return inTransaction(deps.dataSource, async (tx) => {
    const account = await lockAll(tx, erasure.accountId);
    if (!account || account.erasedAt !== null || erasure.stillDue?.(account) === false) return false;
    const applications = await tx.findBy(Application, { accountId: account.id });
    for (const { id, status } of applications) {
      if (isOpen(status)) await withdraw(tx, id, authorOf(erasure), now);
    }
    await eraseApplications(
      tx,
      applications.map(({ id }) => id),
      now,
    );
    await eraseHolder(tx, account, erasure, now);
    if (erasure.saysGoodbye) await sayGoodbye(tx, account);
    return true;
  });
}

/** In the order of `record-decision`, SIREN, demande, account, so that no two gestures wait for each other. */
async function lockAll(tx: EntityManager, accountId: string): Promise<Account | null> {
  const applications = await tx.find(Application, {
    where: { accountId },
    order: { siren: 'ASC', id: 'ASC' },
  });
  for (const { siren } of applications) if (siren !== null) await lockSubject(tx, `siren:${siren}`);
  return lockAccount(tx, accountId);
}

function withdraw(tx: EntityManager, applicationId: string, author: DecisionAuthor, now: Date) {
  return recordWithin(tx, now, {
    applicationId,
    author,
    decide: async () => ({ to: 'withdrawn', reason: 'withdrawn_by_applicant', evidence: {} }),
  });
}

/** An administrator acts for the person who asked: it is still the applicant's wish. */
function authorOf(erasure: Erasure): DecisionAuthor {
  return erasure.for === 'retention' ? { by: 'calendar' } : { by: 'applicant' };
}

async function eraseHolder(tx: EntityManager, account: Account, erasure: Erasure, now: Date): Promise<void> {
  await forgetMails(tx, 'account_id = $1', [account.id]);
  await forgetSearches(tx, [account.email, account.lastName ?? ''].filter(Boolean));
  await tx.query('delete from link_tokens where account_id = $1', [account.id]);
  await tx.query(
    `delete from registry_answers where siren in (select siren from signups where account_id = $1)`,
    [account.id],
  );
  await tx.query('delete from signups where account_id = $1', [account.id]);
  await tx.query(
    'delete from sessions where position($1 in sess::text) > 0 or position($2 in sess::text) > 0',
    [account.id, JSON.stringify(account.email)],
  );
  await tx.update(
    Account,
    { id: account.id },
    {
      ...{ status: 'closed', email: `${account.id}@efface.invalid`, passwordHash: null },
      ...{ firstName: null, lastName: null, sessionEpoch: account.sessionEpoch + 1 },
      ...{ erasedAt: now, erasedFor: erasure.for, erasedBy: erasure.staffId ?? null },
    },
  );
}

function sayGoodbye(tx: EntityManager, account: Account): Promise<void> {
  return postMail(tx, account, {
    cause: `account:${account.id}`,
    message: 'account-closed',
    values: { firstName: account.firstName, wasOpen: account.status === 'active' },
    forgetWhenSent: true,
  });
}
