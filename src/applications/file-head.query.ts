import type { DataSource } from 'typeorm';
import { Account, type AccountStatus } from '../accounts/account.entity.js';
import { departementName } from '../config/geography.js';
import { workingDaysBetween } from '../config/working-days.js';
import type { Deps } from '../database/deps.js';
import type { Application } from './application.entity.js';

/** What stands at the head of a file: the demande, its applicant, and who works on it. */
export type FileHead = Pick<
  Application,
  | 'id' | 'reference' | 'version' | 'status' | 'reason' | 'profile' | 'siren' | 'companyName'
  | 'firstName' | 'lastName' | 'delegateMission' | 'channel' | 'departement' | 'question' | 'answer'
  | 'reexamination' | 'submittedAt' | 'recheckAt' | 'answerDueAt'
> & {
  email: string;
  accountStatus: AccountStatus;
  departementName: string | null;
  waitingWorkingDays: number;
  claim: { staffId: string; name: string; until: Date } | null;
}; // prettier-ignore

export async function findHead({ dataSource, now }: Deps, application: Application): Promise<FileHead> {
  const { id, reference, version, status, reason, profile, siren, companyName } = application;
  const { firstName, lastName, delegateMission, channel, departement, question, answer } = application;
  const { reexamination, submittedAt, recheckAt, answerDueAt } = application;
  const account = await dataSource.getRepository(Account).findOneByOrFail({ id: application.accountId });
  return {
    ...{ id, reference, version, status, reason, profile, siren, companyName },
    ...{ firstName, lastName, delegateMission, channel, departement, question, answer },
    ...{ reexamination, submittedAt, recheckAt, answerDueAt },
    email: account.email,
    accountStatus: account.status,
    departementName: departement && departementName(departement),
    waitingWorkingDays: workingDaysBetween(submittedAt, now()),
    claim: await findClaim(dataSource, application, now()),
  };
}

/** Who works on it, while the claim lasts. */
async function findClaim(
  dataSource: DataSource,
  { claimedBy, claimedUntil }: Application,
  now: Date,
): Promise<FileHead['claim']> {
  if (claimedBy === null || claimedUntil === null || claimedUntil <= now) return null;
  const rows: { name: string }[] = await dataSource.query(
    `select first_name || ' ' || last_name as name from staff_members where id = $1`,
    [claimedBy],
  );
  return { staffId: claimedBy, name: rows[0]?.name ?? '', until: claimedUntil };
}
