import type { EntityManager } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { findLink } from '../accounts/links.js';
import { postMail } from '../accounts/post-mail.js';
import type { Deps } from '../database/deps.js';
import { inTransaction, lockSubject } from '../database/transaction.js';
import { Application } from './application.entity.js';
import { lastDecision } from './append-decision.js';
import { decisionValues } from './decision-mail.js';
import { Evidence } from './evidence.entity.js';
import { createFinaliseLink } from './finalise-link.js';
import { followLink } from './follow-link.js';

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
    if (!application || account.status !== 'to_activate') return false;
    await postFinaliseAgain(tx, account, application, `link:${linkId}`, deps.now());
    return true;
  });
}

/**
 * Writes a « Finaliser mon compte » mail with a new link, which replaces the earlier ones; none once the account’s time
 * is over. Once per cause, so that what is asked twice does not end the link of the mail that is on its way.
 */
export async function postFinaliseAgain(
  tx: EntityManager,
  account: Account,
  application: Application,
  cause: string,
  now: Date,
): Promise<void> {
  await lockSubject(tx, `finalise:${account.id}`);
  const decision = await lastDecision(tx, application.id);
  if (!decision || (await isPosted(tx, cause))) return;
  const evidence = await tx.findOneBy(Evidence, { id: decision.evidenceId });
  const change = { to: decision.toStatus, reason: decision.reason, evidence: evidence?.content ?? {} };
  const { linkId, openUntil } = await createFinaliseLink(tx, application, now);
  if (openUntil <= now) return;
  await postMail(tx, account, {
    cause,
    message: 'finalise',
    values: {
      ...decisionValues({ application, account, change, decision }),
      openUntil: openUntil.toISOString(),
    },
    links: { finalise: linkId, follow: await followLink(tx, application, now) },
    applicationId: application.id,
  });
}

async function isPosted(tx: EntityManager, cause: string): Promise<boolean> {
  const sql = "select 1 from mail_deliveries where cause = $1 and message = 'finalise'";
  return (await tx.query<unknown[]>(sql, [cause])).length > 0;
}
