import { Account, ACCOUNT_STATUSES } from '../../src/accounts/account.entity.js';
import { PROFILES } from '../../src/accounts/profile.js';
import { CHANNELS } from '../../src/accounts/signup.entity.js';
import { Application } from '../../src/applications/application.entity.js';
import { Decision } from '../../src/applications/decision.entity.js';
import { ListedCompany } from '../../src/applications/listed-company.entity.js';
import { PolicyVersion } from '../../src/applications/policy-version.entity.js';
import { ALL_REASONS } from '../../src/applications/reasons.js';
import { APPLICATION_STATUSES } from '../../src/applications/status.js';
import { MAIL_STATUSES, MailDelivery } from '../../src/mail/mail-delivery.entity.js';
import { ROLES } from '../../src/staff/roles.js';
import { StaffMember } from '../../src/staff/staff-member.entity.js';
import { MESSAGE_LABELS } from '../words/message-labels.js';
import type { DeskTable } from './desk-resource.js';

/** What the panel reads. Hashes, nonces, mail bodies, evidence and what is hidden by its owner are on no list. */
export const tables: readonly DeskTable[] = [
  {
    id: 'applications',
    entity: Application,
    columns: ['reference', 'status', 'reason', 'lastName', 'companyName', 'siren', 'submittedAt'].concat([
      'departement',
      'firstName',
      'profile',
      'channel',
      'decidedAt',
      'version',
      'id',
    ]),
    filters: {
      status: APPLICATION_STATUSES,
      reason: ALL_REASONS,
      profile: PROFILES,
      channel: CHANNELS,
      siren: 'starts',
      departement: 'starts',
      reference: 'contains',
      lastName: 'contains',
      companyName: 'contains',
      submittedAt: 'period',
    },
    sorts: ['submittedAt'],
  },
  {
    id: 'decisions',
    entity: Decision,
    columns: [
      'at',
      'toStatus',
      'reason',
      'by',
      'fromStatus',
      'profile',
      'departement',
      'policyVersion',
    ].concat(['ruleRow', 'applicationId', 'sequence', 'id']),
    filters: {
      id: 'id',
      applicationId: 'id',
      toStatus: APPLICATION_STATUSES,
      reason: ALL_REASONS,
      by: ['machine', 'person', 'applicant', 'calendar'],
      profile: PROFILES,
      departement: 'starts',
      at: 'period',
    },
    sorts: ['at'],
  },
  {
    id: 'accounts',
    entity: Account,
    columns: ['email', 'status', 'firstName', 'lastName', 'createdAt', 'activatedAt', 'lastSignInAt', 'id'],
    filters: {
      email: 'contains',
      lastName: 'contains',
      status: ACCOUNT_STATUSES,
      createdAt: 'period',
    },
    sorts: ['createdAt'],
  },
  {
    id: 'mail_deliveries',
    entity: MailDelivery,
    columns: [
      'createdAt',
      'message',
      'status',
      'recipient',
      'sentAt',
      'attempts',
      'lastError',
      'subject',
    ].concat(['applicationId', 'id']),
    filters: {
      message: Object.keys(MESSAGE_LABELS),
      recipient: 'contains',
      status: MAIL_STATUSES,
      applicationId: 'id',
      createdAt: 'period',
    },
    sorts: ['createdAt'],
  },
  {
    id: 'listed_companies',
    entity: ListedCompany,
    columns: ['name', 'kind', 'siren', 'emailDomain', 'validFrom', 'validUntil', 'createdAt', 'id'],
    filters: { name: 'contains', kind: ['client', 'partner'], siren: 'starts' },
    sorts: ['createdAt', 'name', 'validFrom'],
  },
  {
    id: 'staff_members',
    entity: StaffMember,
    columns: ['email', 'firstName', 'lastName', 'role', 'status', 'lastSignInAt', 'createdAt', 'id'],
    filters: { email: 'contains', lastName: 'contains', role: ROLES, status: ['active', 'disabled'] },
    sorts: ['createdAt', 'lastName'],
  },
  {
    id: 'policy_versions',
    entity: PolicyVersion,
    columns: ['version', 'status', 'note', 'activatedAt', 'createdAt'],
    filters: { version: 'number', status: ['draft', 'active', 'retired'] },
    sorts: ['version'],
  },
];
