import { Account } from '../accounts/account.entity.js';
import { postMail } from '../accounts/post-mail.js';
import { Signup } from '../accounts/signup.entity.js';
import type { Deps } from '../database/deps.js';
import { inTransaction } from '../database/transaction.js';
import { Application } from './application.entity.js';
import { applicationValues } from './decision-mail.js';
import { followLink } from './follow-link.js';
import { mayApplyAgain } from './request-application.js';
import { postFinaliseAgain } from './resend-finalise.js';
import { isOpen } from './status.js';

/**
 * Someone signed up with an e-mail that already has an account: its owner, and nobody else, hears of it by mail.
 * Run twice, it writes one mail.
 */
export function answerKnownEmail(deps: Deps, signupId: string): Promise<void> {
  return inTransaction(deps.dataSource, async (tx) => {
    const signup = await tx.findOneBy(Signup, { id: signupId });
    if (!signup || signup.applicationId !== null) return;
    const account = await tx.findOneByOrFail(Account, { id: signup.accountId });
    const cause = `signup:${signup.id}`;
    if (account.status !== 'to_activate' && !(await mayApplyAgain(tx, account))) {
      const values = { firstName: account.firstName };
      return postMail(tx, account, { cause, message: 'already-registered', values });
    }
    const application = await tx.findOne(Application, {
      where: { accountId: account.id },
      order: { submittedAt: 'DESC' },
    });
    if (!application) return;
    if (account.status === 'to_activate' && application.status === 'approved')
      return postFinaliseAgain(tx, account, application, cause, deps.now());
    const follow = await followLink(tx, application, deps.now());
    await postMail(tx, account, {
      cause,
      message: 'already-applied',
      values: { ...applicationValues({ application, account }), mayStartAgain: !isOpen(application.status) },
      links: { follow },
      applicationId: application.id,
    });
  });
}
