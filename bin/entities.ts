import { Account } from '../src/accounts/account.entity.js';
import { LinkToken } from '../src/accounts/link-token.entity.js';
import { Signup } from '../src/accounts/signup.entity.js';
import { Application } from '../src/applications/application.entity.js';
import { ContactNote } from '../src/applications/contact-note.entity.js';
import { Decision } from '../src/applications/decision.entity.js';
import { EmailCorrection } from '../src/applications/email-correction.entity.js';
import { Evidence } from '../src/applications/evidence.entity.js';
import { ListedCompany } from '../src/applications/listed-company.entity.js';
import { PolicyReplay } from '../src/applications/replay/policy-replay.entity.js';
import { PolicyVersion } from '../src/applications/policy-version.entity.js';
import { MailDelivery } from '../src/mail/mail-delivery.entity.js';
import { LibraryDocument } from '../src/member-space/document.entity.js';
import { Service } from '../src/member-space/service.entity.js';
import { StaffMember } from '../src/staff/staff-member.entity.js';

/** Every entity of the house, handed to the data source by each process. */
export const entities = [
  Account,
  LinkToken,
  Signup,
  Application,
  ContactNote,
  Decision,
  EmailCorrection,
  Evidence,
  ListedCompany,
  PolicyVersion,
  PolicyReplay,
  MailDelivery,
  Service,
  LibraryDocument,
  StaffMember,
];
