import type { ApplicationStatus } from './status.js';

/** Why the rules decided (RULES, decision table). A retired code stays here for ever: old decisions still say it. */
export const RULE_REASONS = [
  'profile_unconditional',
  'delegate_mission',
  'siren_not_found_yet',
  'siren_unknown',
  'not_diffusible',
  'company_ceased',
  'status_conflict',
  'company_struck_off',
  'no_open_establishment',
  'listed_client',
  'listed_partner',
  'listed_to_confirm',
  'no_establishment_in_region',
  'establishment_conflict',
  'partner_to_confirm',
  'partner_out_of_region',
  'profile_mismatch',
  'not_craft_registered',
  'craft_conflict',
  'craft_outside_region',
  'owner_unverifiable',
  'owner_mismatch',
  'sibling_account',
  'craft_in_region',
  'siren_duplicate',
  'registry_unavailable',
  'registry_silent',
  'restart_declared',
  'craft_not_yet_registered',
  'to_confirm',
] as const;

export const STAFF_REJECT_REASONS = [
  'siren_unknown',
  'siren_not_applicants',
  'company_ceased',
  'company_struck_off',
  'no_establishment_in_region',
  'delegate_mission',
  'not_entitled',
  'duplicate_request',
  'other',
] as const;

export const STAFF_APPROVE_REASONS = [
  'craft_confirmed',
  'client_company',
  'partner_confirmed',
  'mandate_proven',
  'other',
] as const;

/** Why a status changed without a verdict: what the applicant, staff or the calendar did. */
export const EVENT_REASONS = [
  'information_requested',
  'information_received',
  'withdrawn_by_applicant',
  'expired_without_answer',
  'siren_corrected',
  'restart_declared_by_applicant',
  'request_corrected',
  'request_completed',
  'reexamination_requested',
  'reopened_by_staff',
  'reverification_failed',
  'technical_error',
  'undone',
] as const;

export type RuleReason = (typeof RULE_REASONS)[number];
export type StaffRejectReason = (typeof STAFF_REJECT_REASONS)[number];
export type StaffApproveReason = (typeof STAFF_APPROVE_REASONS)[number];
export type EventReason = (typeof EVENT_REASONS)[number];
export type Reason = RuleReason | StaffRejectReason | StaffApproveReason | EventReason;

export const ALL_REASONS: readonly Reason[] = [
  ...new Set<Reason>([...RULE_REASONS, ...STAFF_REJECT_REASONS, ...STAFF_APPROVE_REASONS, ...EVENT_REASONS]),
];

/** The one cause outsiders hear for reasons that would tell a stranger that an account exists or a name is right. */
export const VERIFICATION = 'verification';
export type PublicReason = Reason | typeof VERIFICATION;

const TOLD_AS_VERIFICATION: ReadonlySet<Reason> = new Set<Reason>([
  'listed_to_confirm',
  'siren_duplicate',
  'not_diffusible',
  'status_conflict',
  'establishment_conflict',
  'craft_conflict',
  'owner_unverifiable',
  'owner_mismatch',
  'sibling_account',
  // A version of the policy may let these wait too: they would say that the name is right, or whose client it is.
  'craft_in_region',
  'listed_client',
  'listed_partner',
]);

/** The applicant has just said something else: nothing was read of it yet. */
export const AFTER_A_CORRECTION = [
  'siren_corrected',
  'request_corrected',
  'restart_declared_by_applicant',
] as const satisfies EventReason[];

/** Rows 4b, 9c and 17b: the registers are asked again by themselves on the days of the policy. */
export const WAIT_RECHECKED: ReadonlySet<Reason> = new Set<Reason>([
  'registry_silent',
  'restart_declared',
  'craft_not_yet_registered',
]);

/**
 * What pages, mails and the API may say of a reason (RULES, « What outsiders are told »).
 * Only what waits is veiled: a refusal always gives its reason.
 * @param isVeiled the rules found that the reason's own sentence would reveal to a stranger that a name is right
 */
export function publicReason(
  status: ApplicationStatus,
  reason: Reason | null,
  isVeiled = false,
): PublicReason | null {
  const isPublic = reason === null || status !== 'pending' || !(isVeiled || TOLD_AS_VERIFICATION.has(reason));
  return isPublic ? reason : VERIFICATION;
}
