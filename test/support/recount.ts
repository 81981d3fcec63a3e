import { Account } from '../../src/accounts/account.entity.js';
import { parisDay } from '../../src/config/paris-day.js';
import { Application } from '../../src/applications/application.entity.js';
import { Decision } from '../../src/applications/decision.entity.js';
import { workingDaysBetween } from '../../src/config/working-days.js';
import type { World } from './world.js';

/** A demande with the decisions that count, read whole, to be counted again by other means than SQL. */
export interface Life {
  application: Application;
  account: Account;
  decisions: Decision[];
}

/** Every demande, its decisions in order without those undone and what undid them. */
export async function readLives({ dataSource }: World): Promise<Life[]> {
  const accounts = new Map((await dataSource.getRepository(Account).find()).map((one) => [one.id, one]));
  const all = await dataSource.getRepository(Decision).find({ order: { sequence: 'ASC' } });
  const undone = new Set(all.flatMap(({ undoes }) => undoes ?? []));
  const byApplication = new Map<string, Decision[]>();
  for (const one of all.filter(({ id, undoes }) => undoes === null && !undone.has(id))) {
    byApplication.set(one.applicationId, [...(byApplication.get(one.applicationId) ?? []), one]);
  }
  return (await dataSource.getRepository(Application).find()).map((application) => {
    const account = accounts.get(application.accountId);
    if (!account) throw new Error('a demande without an account');
    return { application, account, decisions: byApplication.get(application.id) ?? [] };
  });
}

export const isAnswer = ({ by }: Decision) => by === 'machine' || by === 'person';
export const settles = ({ toStatus }: Decision) => toStatus === 'approved' || toStatus === 'rejected';

/** The smallest delay within which a share is reached, of the first decisions that satisfy `is` in the days asked. */
export function delayOf(
  lives: readonly Life[],
  is: (one: Decision) => boolean,
  isAsked: (day: string) => boolean,
) {
  const delays = lives
    .flatMap(({ application, decisions }) => {
      const first = decisions.find(is);
      const isWithin = first !== undefined && isAsked(parisDay(first.at));
      return isWithin ? [workingDaysBetween(application.submittedAt, first.at)] : [];
    })
    .sort((a, b) => a - b);
  const reach = (share: number) => delays[Math.ceil(delays.length * share) - 1] ?? null;
  return { p50: reach(0.5), p80: reach(0.8), count: delays.length };
}
