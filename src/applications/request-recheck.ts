import type { Deps } from '../database/deps.js';
import { inTransaction } from '../database/transaction.js';
import { enqueue } from '../outbox/enqueue.js';
import { demand, type Actor } from '../staff/policy.js';
import { Application } from './application.entity.js';
import { ApplicationNotFound, TransitionRefused } from './errors.js';
import { isOpen } from './status.js';

/** A silence that was given up is counted anew. */
const NOT_SILENT_YET = { unavailableSince: null, rneUnreachableSince: null };

/**
 * Asks the registers again now. A file that only machines have decided may be decided by the answer, and an accepted
 * one be taken up again by it; any other only shows the desk fresher evidence.
 * @throws NotAllowed, ApplicationNotFound, TransitionRefused (refused, withdrawn or expired: nothing is asked any more)
 */
export function requestRecheck(deps: Deps, actor: Actor, applicationId: string): Promise<void> {
  demand(actor, 'recheck');
  return inTransaction(deps.dataSource, async (tx) => {
    const application = await tx.findOne(Application, {
      where: { id: applicationId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!application) throw new ApplicationNotFound(applicationId);
    const { id, status, recheckAt } = application;
    if (!isOpen(status) && status !== 'approved') throw new TransitionRefused(status, 'pending');
    const silence = recheckAt === null ? NOT_SILENT_YET : {};
    await tx.update(Application, { id }, { checkAttempts: 0, checkWantedAt: deps.now(), ...silence });
    await enqueue(tx, 'check-application', { applicationId, fresh: 'yes' });
  });
}
