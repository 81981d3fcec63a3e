import type { Deps } from '../database/deps.js';
import { inTransaction } from '../database/transaction.js';
import { enqueue } from '../outbox/enqueue.js';
import { demand, type Actor } from '../staff/policy.js';
import { Application } from './application.entity.js';

/**
 * Asks the registers again now. A file that only machines have decided may be decided by the answer;
 * any other only shows the desk fresher evidence. @throws NotAllowed
 */
export function requestRecheck(deps: Deps, actor: Actor, applicationId: string): Promise<void> {
  demand(actor, 'recheck');
  return inTransaction(deps.dataSource, async (tx) => {
    await tx.update(Application, { id: applicationId }, { checkAttempts: 0, checkWantedAt: deps.now() });
    await enqueue(tx, 'check-application', { applicationId, fresh: 'yes' });
  });
}
