import type { DataSource } from 'typeorm';
import type { AccountStatus } from '../accounts/account.entity.js';
import type { Application } from './application.entity.js';
import { isFreeMail } from './facts/free-mail.js';
import type { Reason } from './reasons.js';
import type { ApplicationStatus } from './status.js';

/** Another demande that something ties to this one. */
export interface Relative {
  id: string;
  reference: string;
  /** As typed; empty where it would tell who stands behind a company that hides its data. */
  name: string;
  siren: string | null;
  /** Null for a company that hides its data. */
  companyName: string | null;
  status: ApplicationStatus;
  reason: Reason | null;
  reexamination: Application['reexamination'];
  accountStatus: AccountStatus;
  submittedAt: Date;
}

/** What ties other demandes to this one; each list has the latest first, at most twenty. */
export interface Relatives {
  /** On the same SIREN, or on one that INSEE replaces by the same, in other accounts. */
  sameSiren: Relative[];
  /** The same name elsewhere, accents, case and the order of the two fields aside. */
  samePerson: Relative[];
  /** The same domain of e-mail, other names and SIRENs; empty for a free-mail domain, which says nothing. */
  sameDomain: Relative[];
  /** Earlier and later demandes of the account. */
  sameAccount: Relative[];
}

type Asked = Pick<Application, 'id' | 'accountId' | 'siren' | 'replacedBy' | 'firstName' | 'lastName'> & {
  email: string;
};

/** What else the house knows of this SIREN, this person, this account and these colleagues. */
export async function findRelatives(dataSource: DataSource, asked: Asked): Promise<Relatives> {
  const { id, accountId, siren, replacedBy, firstName, lastName, email } = asked;
  const domain = email.slice(email.indexOf('@') + 1);
  const find = (condition: string, ...values: unknown[]) => findWhere(dataSource, id, condition, values);
  return {
    sameSiren: await find(
      '(a.siren = any($2) or a.replaced_by = any($2)) and a.account_id <> $3',
      ...[[siren, replacedBy].filter((one) => one !== null), accountId],
    ),
    samePerson: await find(
      `person_key(a.first_name, a.last_name) = person_key($2, $3) and a.account_id <> $4
         and a.siren is distinct from $5`,
      ...[firstName, lastName, accountId, siren],
    ),
    sameDomain: isFreeMail(domain)
      ? []
      : await find(
          `a.account_id in (select id from accounts where split_part(email, '@', 2) = $2 and id <> $3
             order by created_at desc limit ${String(MOST)})
           and a.siren is distinct from $4
           and person_key(a.first_name, a.last_name) is distinct from person_key($5, $6)`,
          ...[domain, accountId, siren, firstName, lastName],
        ),
    sameAccount: await find('a.account_id = $2', accountId),
  };
}

const MOST = 20;

function findWhere(
  dataSource: DataSource,
  applicationId: string,
  condition: string,
  values: unknown[],
): Promise<Relative[]> {
  return dataSource.query(
    `select a.id, a.reference, concat_ws(' ', a.first_name, a.last_name) as name, a.siren,
       a.company_name as "companyName", a.status, a.reason, a.reexamination, c.status as "accountStatus",
       a.submitted_at as "submittedAt"
     from applications a join accounts c on c.id = a.account_id
     where a.id <> $1 and ${condition} order by a.submitted_at desc, a.id limit ${String(MOST)}`,
    [applicationId, ...values],
  );
}
