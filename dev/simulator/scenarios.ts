import type { Profile } from '../../src/accounts/profile.js';
import type { RuleReason } from '../../src/applications/reasons.js';
import type { ApplicationStatus } from '../../src/applications/status.js';
import type { ListEntry } from '../../src/applications/verdict.js';
import { invented } from './companies.js';

/** Who signs up in a scenario. */
export interface ScenarioApplicant {
  profile: Profile;
  firstName?: string;
  lastName?: string;
  delegateMission?: boolean;
  /** Where the rule looks at the address (row 3). */
  email?: string;
}

export interface Expected {
  status: Extract<ApplicationStatus, 'submitted' | 'approved' | 'pending' | 'rejected'>;
  reason: RuleReason;
}

/** What our own tables must hold beforehand: the registers alone do not give this outcome. */
export interface OwnTables {
  listed?: {
    kind: 'client' | 'partner';
    contactNames: { firstName: string; lastName: string }[];
    emailDomain: string | null;
  };
  /** Another application on this SIREN is approved. */
  sibling?: boolean;
  /** Re-checks already done because INSEE did not know the SIREN. */
  notFoundChecks?: number;
  /** « J'ai repris mon activité » was declared. */
  restartDeclared?: boolean;
}

/** One sentence of the procedure: someone asks for an account, and this is what the rules answer. */
export interface Scenario {
  /** Null for the profiles that give none. */
  siren: string | null;
  title: string;
  applicant: ScenarioApplicant;
  expected: Expected;
  /** Row of the decision table. */
  row: string;
  own?: OwnTables;
}

/** Every row of the decision table, at least once. */
export const scenarios: readonly Scenario[] = invented.map(({ company: _company, ...scenario }) => scenario);

/** The entry of the list as the rules read it. */
export function listEntryOf(own: OwnTables | undefined): ListEntry | null {
  if (!own?.listed) return null;
  const { kind, contactNames, emailDomain } = own.listed;
  return { kind, contactNames, emailDomains: emailDomain === null ? [] : [emailDomain] };
}
