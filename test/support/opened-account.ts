import { Account } from '../../src/accounts/account.entity.js';
import { Application } from '../../src/applications/application.entity.js';
import { recordDecision, type Change } from '../../src/applications/record-decision.js';
import { submitted, type World } from './world.js';

/** Open accounts of one world, and what the rules and their holders see of them. */
export function openedAccounts(world: () => World) {
  const applications = () => world().dataSource.getRepository(Application);
  const accounts = () => world().dataSource.getRepository(Account);

  async function accountOf(applicationId: string): Promise<Account> {
    const { accountId } = await applications().findOneByOrFail({ id: applicationId });
    return accounts().findOneByOrFail({ id: accountId });
  }

  /** What the rules decide, without what they stand on. */
  function byMachine(applicationId: string, change: Pick<Change, 'to' | 'reason'>) {
    const decide = async () => ({ ...change, evidence: {} });
    return recordDecision(world().deps, { applicationId, author: { by: 'machine' }, decide });
  }

  /** An open account and its one demande, accepted by the rules; gives the demande. */
  async function opened(): Promise<string> {
    const { id, accountId } = await submitted(world().deps);
    await byMachine(id, { to: 'approved', reason: 'craft_in_region' });
    await accounts().update({ id: accountId }, { status: 'active' });
    return id;
  }

  return { accountOf, byMachine, opened };
}
