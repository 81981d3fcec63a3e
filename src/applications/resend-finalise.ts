import type { EntityManager } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { findLink } from '../accounts/links.js';
import type { Deps } from '../database/deps.js';
import { inTransaction } from '../database/transaction.js';
import { Application } from './application.entity.js';
import { lastDecision } from './append-decision.js';
import { decisionValues } from './decision-mail.js';
import { Evidence } from './evidence.entity.js';
import { postFinalise } from './post-finalise.js';

/**
 * The page of a spent link sends another « Finaliser mon compte », to the account's own address.
 * @returns false when the account waits for nothing any more
 */
export async function resendFinalise(deps: Deps, linkId: string): Promise<boolean> {
  const opened = await findLink(deps.dataSource, linkId, 'finalise', deps.now());
  if (opened.kind === 'unknown') return false;
  const { accountId, applicationId } = opened.link;
  return inTransaction(deps.dataSource, async (tx) => {
    const account = await tx.findOneByOrFail(Account, { id: accountId });
    const application = await tx.findOneBy(Application, { id: applicationId ?? '' });
    if (application?.status !== 'approved' || account.status !== 'to_activate') return false;
    await postFinaliseAgain(tx, account, application, `link:${linkId}`, deps.now());
    return true;
  });
}

/** Writes the « Finaliser mon compte » mail of an accepted demande again, with a new link, once per cause. */
export async function postFinaliseAgain(
  tx: EntityManager,
  account: Account,
  application: Application,
  cause: string,
  now: Date,
): Promise<void> {
  const decision = await lastDecision(tx, application.id);
  if (!decision) return;
  const values = async (openUntil: string) => {
    const evidence = await tx.findOneBy(Evidence, { id: decision.evidenceId });
    const change = { to: decision.toStatus, reason: decision.reason, evidence: evidence?.content ?? {} };
    return { ...decisionValues({ application, account, change, decision }), openUntil };
  };
  await postFinalise(tx, { account, application }, { cause, message: 'finalise', values }, now);
}
