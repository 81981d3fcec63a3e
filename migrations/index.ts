import { AccountsAndStaff1763884800001 } from './1763884800001-accounts-and-staff.js';
import { ApplicationsAndDecisions1763884800002 } from './1763884800002-applications-and-decisions.js';
import { RegistersAndPolicy1763884800003 } from './1763884800003-registers-and-policy.js';
import { OutboxAndMail1763884800004 } from './1763884800004-outbox-and-mail.js';
import { MemberSpaceAndSessions1763884800005 } from './1763884800005-member-space-and-sessions.js';
import { SecondFactor1763884800006 } from './1763884800006-second-factor.js';
import { DeskSearch1763884800007 } from './1763884800007-desk-search.js';
import { ContactsAndCorrections1763884800008 } from './1763884800008-contacts-and-corrections.js';
import { ReceptionListsAndAppeals1763884800009 } from './1763884800009-reception-lists-and-appeals.js';
import { Figures1763884800010 } from './1763884800010-figures.js';
import { PolicyDraftsReplaysAndSamples1763884800011 } from './1763884800011-policy-drafts-replays-and-samples.js';
import { StaffLinksAndEvents1763884800012 } from './1763884800012-staff-links-and-events.js';
import { Erasure1763884800013 } from './1763884800013-erasure.js';
import { WaitingAtAGlance1763884800014 } from './1763884800014-waiting-at-a-glance.js';
import { OwnSessions1763884800015 } from './1763884800015-own-sessions.js';
import { LongerRecoveryCodes1763884800016 } from './1763884800016-longer-recovery-codes.js';
import { SampledRefusalsByDay1763884800017 } from './1763884800017-sampled-refusals-by-day.js';
import { OneFoldOfNames1763884800018 } from './1763884800018-one-fold-of-names.js';
import { WhatADemandeWaitsFor1763884800019 } from './1763884800019-what-a-demande-waits-for.js';
import { ChecksThatWereAskedFor1763884800020 } from './1763884800020-checks-that-were-asked-for.js';
import { WhyAnAccountChanged1763884800021 } from './1763884800021-why-an-account-changed.js';
import { FollowLinksEnd1763884800022 } from './1763884800022-follow-links-end.js';
import { IndexesBehindLinksAndForms1763884800023 } from './1763884800023-indexes-behind-links-and-forms.js';
import { AccessCreatedByCommand1763884800024 } from './1763884800024-access-created-by-command.js';
import { WhatTheRegistersReallySay1763884800025 } from './1763884800025-what-the-registers-really-say.js';

/** Every migration, in order; an explicit list, so that nothing runs because a file lies in a folder. */
export const migrations = [
  AccountsAndStaff1763884800001,
  ApplicationsAndDecisions1763884800002,
  RegistersAndPolicy1763884800003,
  OutboxAndMail1763884800004,
  MemberSpaceAndSessions1763884800005,
  SecondFactor1763884800006,
  DeskSearch1763884800007,
  ContactsAndCorrections1763884800008,
  ReceptionListsAndAppeals1763884800009,
  Figures1763884800010,
  PolicyDraftsReplaysAndSamples1763884800011,
  StaffLinksAndEvents1763884800012,
  Erasure1763884800013,
  WaitingAtAGlance1763884800014,
  OwnSessions1763884800015,
  LongerRecoveryCodes1763884800016,
  SampledRefusalsByDay1763884800017,
  OneFoldOfNames1763884800018,
  WhatADemandeWaitsFor1763884800019,
  ChecksThatWereAskedFor1763884800020,
  WhyAnAccountChanged1763884800021,
  FollowLinksEnd1763884800022,
  IndexesBehindLinksAndForms1763884800023,
  AccessCreatedByCommand1763884800024,
  WhatTheRegistersReallySay1763884800025,
];
