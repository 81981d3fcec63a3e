import type { EntityManager } from 'typeorm';
import { Account, type AccountStatus } from './account.entity.js';

/** What changes the status of an account, beside its holder: a decision on a demande of it, or an administrator. */
export type ChangedBy = { decisionId: string } | { staffId: string };

/** Changes the status of a locked account, and keeps why and from what. Every session of one that is suspended ends. */
export async function changeAccountStatus(
  tx: EntityManager,
  account: Account,
  status: AccountStatus,
  by: ChangedBy,
  now: Date,
): Promise<void> {
  if (account.status === status) return;
  const ids = { decisionId: null, staffId: null, ...by };
  await tx.query(
    `insert into account_changes (account_id, decision_id, staff_id, from_status, to_status, at)
     values ($1, $2, $3, $4, $5, $6)`,
    [account.id, ids.decisionId, ids.staffId, account.status, status, now],
  );
  const sessionEpoch = account.sessionEpoch + (status === 'suspended' ? 1 : 0);
  await tx.update(Account, { id: account.id }, { status, sessionEpoch });
  Object.assign(account, { status, sessionEpoch });
}

/** Whether a refusal suspended the account: an approval opens it again. What an administrator shut, only one opens. */
export async function isSuspendedByRefusal(
  tx: EntityManager,
  account: Pick<Account, 'id' | 'status'>,
): Promise<boolean> {
  if (account.status !== 'suspended') return false;
  const last = await lastChange(tx, account.id);
  return last !== null && last.to === 'suspended' && last.decisionId !== null;
}

/** Gives a locked account the status back that a decision had changed, unless something else has changed it since. */
export async function undoAccountChange(
  tx: EntityManager,
  account: Account,
  { undoneId, byId }: { undoneId: string; byId: string },
  now: Date,
): Promise<void> {
  const last = await lastChange(tx, account.id);
  if (last === null || last.decisionId !== undoneId || last.to !== account.status) return;
  await changeAccountStatus(tx, account, last.from, { decisionId: byId }, now);
}

interface LastChange {
  decisionId: string | null;
  from: AccountStatus;
  to: AccountStatus;
}

async function lastChange(tx: EntityManager, accountId: string): Promise<LastChange | null> {
  const rows: LastChange[] = await tx.query(
    `select decision_id as "decisionId", from_status as "from", to_status as "to"
     from account_changes where account_id = $1 order by id desc limit 1`,
    [accountId],
  );
  return rows[0] ?? null;
}
