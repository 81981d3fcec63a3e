import type { RegistrySourceName } from '../config/env.js';
import type { Profile } from '../accounts/profile.js';
import type { RuleReason } from './reasons.js';

export type Outcome = 'approved' | 'pending' | 'rejected';

/** A value a rule read, where it came from and when. `source` is `form` for what the applicant wrote, `guichet` for our own tables. */
export interface ReadValue {
  fact: string;
  value: string | number | boolean | null | readonly string[];
  source: RegistrySourceName | 'form' | 'guichet';
  at: string;
}

/** One rule of the table, tried: its row in RULES, what it answered and the values it read. */
export interface TraceStep {
  row: string;
  rule: string;
  result: 'matched' | 'not_matched' | 'unknown';
  values: ReadValue[];
  /** For `unknown`: the configured sources that could have said it and could not be asked. */
  missing?: RegistrySourceName[];
  /** For `unknown`: the facts that are not known. */
  lacking?: string[];
}

/**
 * What the rules think of a demande; recorded only by `record-decision`.
 * `undetermined` is row 4: a needed fact could not be asked, nobody is accepted or refused.
 */
export interface Verdict {
  outcome: Outcome | 'undetermined';
  reason: RuleReason;
  row: string;
  policyVersion: number;
  /** Every rule tried, in order, up to and with the one that decided. */
  trace: TraceStep[];
  /** Sources that could not be asked, for row 4 and for the trace in words. */
  missing: RegistrySourceName[];
  /** For `no_establishment_in_region`: régions (codes) of the open establishments, the head office's first. */
  regionsFound?: string[];
  /** What of the answers could not be read and was left out. */
  skipped?: ReadValue[];
  /** A stranger's name would be answered with `verification`: outsiders read that here too (rows 20 to 23). */
  isVeiled?: true;
  /** For `craft_not_yet_registered`: the day to come on which a craft activity is declared to begin, AAAA-MM-JJ. */
  craftBeginsOn?: string;
  /** For `company_ceased`: the day that the register told, AAAA-MM-JJ. */
  ceasedOn?: string;
}

/** What the applicant declared, as the rules see it. */
export interface Applicant {
  profile: Profile;
  siren: string | null;
  firstName: string | null;
  lastName: string | null;
  email: string;
  delegateMission: boolean;
}

/** What the chamber's client and partner list says of a company today: every entry that is valid, taken together. */
export interface ListEntry {
  kind: 'client' | 'partner';
  contactNames: { firstName: string; lastName: string }[];
  emailDomains: string[];
}

/** What our own tables know, read before the rules run (row 22 under a lock on the SIREN). */
export interface OwnKnowledge {
  listed: ListEntry | null;
  hasSibling: boolean;
  /** Re-checks already done because INSEE did not know the SIREN. */
  notFoundChecks: number;
  /** « J'ai repris mon activité » was declared about this SIREN. */
  restartDeclared: boolean;
  /** Minutes since the RNE has not been reached (SIRENE alone is enough for a sole trader after the policy's delay). */
  rneUnreachableMinutes: number;
  /** What the RNE last answered about the SIREN speaks against craft in the region, tells a radiation, or is a 404. */
  rneSaidNo: boolean;
}
