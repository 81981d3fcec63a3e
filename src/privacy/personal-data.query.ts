import { Account, type AccountStatus } from '../accounts/account.entity.js';
import type { Profile } from '../accounts/profile.js';
import type { Channel } from '../accounts/signup.entity.js';
import { Application } from '../applications/application.entity.js';
import type { ContactKind } from '../applications/contact-kinds.js';
import type { DecidedBy } from '../applications/decision.entity.js';
import { publicWords } from '../applications/followed.query.js';
import type { ApplicationStatus } from '../applications/status.js';
import type { Deps } from '../database/deps.js';
import type { MailStatus } from '../mail/mail-delivery.entity.js';
import {
  findConsulted,
  findFormerEmails,
  findOwnContacts,
  findOwnDevices,
  findOwnForms,
  findOwnMails,
  findSteps,
} from './own-rows.query.js';

/** Everything the service holds about one person, in a structured format (RGPD art. 15 and 20). Dates are ISO 8601. */
export interface PersonalData {
  exportedAt: Date;
  account: {
    email: string;
    status: AccountStatus;
    firstName: string | null;
    lastName: string | null;
    createdAt: Date;
    termsAcceptedAt: Date | null;
    activatedAt: Date | null;
    lastSignInAt: Date | null;
    /** Addresses that staff put right, and until when each was the account's. */
    formerEmails: { email: string; until: Date }[];
  };
  /** Where a session is open now. */
  devices: OwnDevice[];
  applications: OwnApplication[];
  /** Forms sent with this address, those that were never confirmed too. */
  forms: OwnForm[];
  mails: OwnMail[];
}

export interface OwnApplication {
  reference: string;
  profile: Profile;
  siren: string | null;
  companyName: string | null;
  departement: string | null;
  firstName: string | null;
  lastName: string | null;
  delegateMission: boolean;
  channel: Channel;
  status: ApplicationStatus;
  /** The public cause: what would tell of somebody else’s account or name is veiled here as everywhere (RULES). */
  cause: string;
  submittedAt: Date;
  decidedAt: Date | null;
  question: string | null;
  answer: string | null;
  steps: OwnStep[];
  contacts: OwnContact[];
  /** Which registers were asked, when, and whether they knew the SIREN. */
  consulted: { source: string; at: string; kind: string }[];
}

export interface OwnStep {
  at: Date;
  by: DecidedBy;
  from: ApplicationStatus;
  to: ApplicationStatus;
  /** Words written by the person, or sent to them. */
  message: string | null;
}

/** A call or a visit. */
export interface OwnContact {
  at: Date;
  kind: ContactKind;
  text: string | null;
}

export interface OwnDevice {
  /** « Firefox sur Windows »; null where it is not known. */
  device: string | null;
  signedInAt: Date;
}

export interface OwnForm {
  reference: string;
  profile: Profile;
  siren: string | null;
  firstName: string | null;
  lastName: string | null;
  sentAt: Date;
}

export interface OwnMail {
  subject: string | null;
  recipient: string | null;
  status: MailStatus;
  sentAt: Date | null;
  text: string | null;
}

/** The personal data of an account's holder. Internal notes of staff are given on request, once read for third parties. */
export async function findPersonalData(deps: Deps, accountId: string): Promise<PersonalData> {
  const { dataSource, now } = deps;
  const account = await dataSource.getRepository(Account).findOneByOrFail({ id: accountId });
  const { email, status, firstName, lastName, createdAt, termsAcceptedAt, activatedAt, lastSignInAt } =
    account;
  const applications = await dataSource
    .getRepository(Application)
    .find({ where: { accountId }, order: { submittedAt: 'DESC' } });
  return {
    exportedAt: now(),
    account: {
      ...{ email, status, firstName, lastName, createdAt, termsAcceptedAt, activatedAt, lastSignInAt },
      formerEmails: await findFormerEmails(dataSource, accountId),
    },
    devices: await findOwnDevices(dataSource, accountId, now()),
    applications: await Promise.all(applications.map((application) => ownApplication(deps, application))),
    forms: await findOwnForms(dataSource, accountId),
    mails: await findOwnMails(dataSource, accountId),
  };
}

async function ownApplication(deps: Deps, application: Application): Promise<OwnApplication> {
  const { reference, profile, siren, companyName, departement, firstName, lastName } = application;
  const { delegateMission, channel, status, submittedAt, decidedAt, question, answer } = application;
  return {
    ...{ reference, profile, siren, companyName, departement, firstName, lastName },
    ...{ delegateMission, channel, status, submittedAt, decidedAt, question, answer },
    cause: (await publicWords(deps, application)).cause,
    steps: await findSteps(deps.dataSource, application.id),
    contacts: await findOwnContacts(deps.dataSource, application.id),
    consulted: await findConsulted(deps.dataSource, application.id),
  };
}
