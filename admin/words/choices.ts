import { PROFILE_LABELS } from '../../src/accounts/profile.js';
import { reasonLabel } from '../../src/applications/public-words.js';
import { ALL_REASONS } from '../../src/applications/reasons.js';
import { ROLE_LABELS } from '../../src/staff/roles.js';
import { ACCOUNT_STATUS_LABELS, DECIDED_BY_LABELS, MAIL_STATUS_LABELS, STATUS_WORDS } from './labels.js';
import { MESSAGE_LABELS } from './message-labels.js';

interface Choice {
  value: string;
  label: string;
}

const reasons = Object.fromEntries(ALL_REASONS.map((reason) => [reason, reasonLabel(reason)]));

/** The French words of every closed value that a list shows or filters, by resource and column. */
export const choices: Readonly<Record<string, Readonly<Record<string, readonly Choice[]>>>> = {
  applications: {
    status: choicesOf(STATUS_WORDS),
    reason: choicesOf(reasons),
    profile: choicesOf(PROFILE_LABELS),
    channel: choicesOf({ web: 'Site', api: 'API', counter: 'Guichet' }),
  },
  decisions: {
    toStatus: choicesOf(STATUS_WORDS),
    fromStatus: choicesOf(STATUS_WORDS),
    reason: choicesOf(reasons),
    by: choicesOf(DECIDED_BY_LABELS),
    profile: choicesOf(PROFILE_LABELS),
  },
  accounts: { status: choicesOf(ACCOUNT_STATUS_LABELS) },
  mail_deliveries: { status: choicesOf(MAIL_STATUS_LABELS), message: choicesOf(MESSAGE_LABELS) },
  listed_companies: { kind: choicesOf({ client: 'Cliente', partner: 'Partenaire' }) },
  staff_members: {
    role: choicesOf(ROLE_LABELS),
    status: choicesOf({ active: 'Active', disabled: 'Désactivée' }),
  },
  policy_versions: { status: choicesOf({ draft: 'Brouillon', active: 'En vigueur', retired: 'Retirée' }) },
};

function choicesOf(labels: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
