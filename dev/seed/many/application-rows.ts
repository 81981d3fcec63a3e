import type { AccountStatus } from '../../../src/accounts/account.entity.js';
import { isOpen, type ApplicationStatus } from '../../../src/applications/status.js';
import { NOTHING_TOLD, type CompanyColumns } from './company-columns.js';
import type { Life, Step } from './life.js';
import type { Name } from './people.js';
import type { Picture } from './pictures.js';
import type { Cell } from './copy-rows.js';
import type { Particulars } from './written.js';

const ANSWER_MS = 30 * 86_400_000;
/** Nobody signs in with it. */
const NO_PASSWORD = 'seeded: no password opens this account';

export interface Person {
  accountId: string;
  applicationId: string;
  reference: string;
  picture: Picture;
  particulars: Omit<Particulars, 'at'>;
  name: Name | null;
  submittedAt: number;
  life: Life;
}

export const ACCOUNT_COLUMNS =
  'id, email, status, first_name, last_name, password_hash, terms_accepted_at, activated_at, last_sign_in_at, created_at';

export function accountRow(person: Person): Cell[] {
  const { life, name, submittedAt } = person;
  const activatedAt = instant(life.activatedAt);
  return [
    ...[person.accountId, person.particulars.email, accountStatus(life)],
    ...[name?.firstName ?? null, name?.lastName ?? null, NO_PASSWORD, instant(submittedAt)],
    ...[activatedAt, activatedAt, instant(submittedAt)],
  ];
}

/** As `consequences` would have left it. */
function accountStatus({ steps, activatedAt }: Life): AccountStatus {
  const decided = steps.filter(
    ({ to }, i) => (to === 'approved' || to === 'rejected') && !isUndone(steps, i),
  );
  const last = decided.at(-1)?.to;
  if (activatedAt !== null) return last === 'rejected' ? 'suspended' : 'active';
  return last === 'approved' ? 'to_activate' : 'applied';
}

export const APPLICATION_COLUMNS = [
  ...['id', 'account_id', 'reference', 'profile', 'siren', 'first_name', 'last_name', 'delegate_mission'],
  ...['status', 'reason', 'version', 'departement', 'company_name', 'home_region', 'craft_family', 'epci'],
  ...['policy_version', 'recheck_at'],
  ...['decided_by_person', 'reopened', 'reexamination', 'question', 'answer_due_at', 'channel'],
  ...['submitted_at', 'check_since', 'decided_at', 'updated_at'],
].join(', ');

export function applicationRow(person: Person): Cell[] {
  const { picture, particulars, name, life, submittedAt } = person;
  const { steps } = life;
  const last = steps.at(-1);
  const submitted = instant(submittedAt);
  const decided = last ? instant(last.at) : null;
  const isWaitingForAnswer = last?.to === 'awaiting_applicant';
  const company = companyAfter(person, steps.length);
  const isNotFound = last?.reason === 'siren_not_found_yet';
  return [
    ...[person.applicationId, person.accountId, person.reference, picture.profile],
    ...[picture.applicant.siren === null ? null : particulars.siren],
    ...[name?.firstName ?? null, name?.lastName ?? null, picture.applicant.delegateMission],
    ...[last?.to ?? 'submitted', last?.reason ?? null, steps.length + 1],
    ...[company.departement, company.companyName, company.homeRegion, company.craftFamily, company.epci],
    ...[steps.length === 0 ? null : 1],
    ...[isNotFound ? instant(submittedAt + 86_400_000) : null],
    ...[steps.some(({ by }) => by === 'person'), wasReopened(steps), reexaminationOf(steps)],
    ...[
      isWaitingForAnswer ? questionOf(last) : null,
      isWaitingForAnswer ? instant(last.at + ANSWER_MS) : null,
    ],
    ...['web', submitted, submitted, decided, decided ?? submitted],
  ];
}

/** What the registers have told of the company by then. */
export function companyAfter({ life }: Person, steps: number): CompanyColumns {
  const told = life.steps.slice(0, steps).map(({ fields }) => fields ?? NOTHING_TOLD);
  return told.findLast((fields) => fields !== NOTHING_TOLD) ?? NOTHING_TOLD;
}

function questionOf({ evidence }: Step): string | null {
  return typeof evidence === 'string' ? null : (evidence.message ?? null);
}

function wasReopened(steps: readonly Step[]): boolean {
  return steps.some((_step, i) => i > 0 && !isOpen(statusBefore(steps, i)));
}

export function statusBefore(steps: readonly Step[], index: number): ApplicationStatus {
  return steps[index - 1]?.to ?? 'submitted';
}

export function isUndone(steps: readonly Step[], index: number): boolean {
  return steps[index + 1]?.isUndo === true;
}

/** As `record-decision` keeps it: a re-examination ends with the decision it led to, and an undo takes that back. */
function reexaminationOf(steps: readonly Step[]): 'requested' | 'maintained' | 'revised' | null {
  const asked = steps.findIndex(({ reason }) => reason === 'reexamination_requested');
  if (asked < 0) return null;
  const end = steps.find(
    ({ to }, i) => i > asked && (to === 'approved' || to === 'rejected') && !isUndone(steps, i),
  );
  if (!end) return 'requested';
  return end.to === 'approved' ? 'revised' : 'maintained';
}

export function instant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
