import type { RuleReason, StaffApproveReason, StaffRejectReason } from '../../../src/applications/reasons.js';
import type { Weighted } from './random.js';

/** One way that a demande goes. The key is that of a picture: the SIREN of a scenario, or a profile without one. */
export interface Story extends Weighted {
  picture: string;
  /** Where the company is; the scenario's own place otherwise. */
  place?: 'inRegion' | 'elsewhere';
  /** What the registers say later, by themselves: the picture to come, and after how many days. */
  later?: { picture: string; days: readonly number[] };
}

const LAST_RECHECK = [15] as const;
const RECHECKS = [1, 3, 7] as const;
const SAME_DAY = [0.02, 0.1, 0.4] as const;

/** About as often as a chamber sees them. */
export const STORIES: readonly Story[] = [
  { weight: 14, picture: 'founder_or_buyer' },
  { weight: 9, picture: 'youth_or_apprentice' },
  { weight: 10, picture: 'employee_or_jobseeker' },
  { weight: 22, picture: '999980402', place: 'inRegion' },
  { weight: 7, picture: '999980410', place: 'inRegion' },
  { weight: 1, picture: '999980196', place: 'inRegion' },
  { weight: 0.5, picture: '999980204', place: 'inRegion' },
  { weight: 1.4, picture: '999980014' },
  { weight: 2, picture: '999980022', later: { picture: '999980048', days: LAST_RECHECK } },
  { weight: 1.5, picture: '999980022', later: { picture: '999980402', days: RECHECKS }, place: 'inRegion' },
  { weight: 2.5, picture: '999980105', place: 'inRegion' },
  { weight: 1.2, picture: '999980147', place: 'inRegion' },
  { weight: 5, picture: '999980246', place: 'elsewhere' },
  { weight: 6, picture: '999980303', place: 'inRegion' },
  { weight: 2, picture: '999980311', place: 'inRegion' },
  { weight: 1, picture: '999980337' },
  { weight: 3, picture: '999980352', place: 'inRegion' },
  { weight: 6, picture: '999980378', place: 'inRegion' },
  { weight: 3, picture: '999980279', place: 'inRegion' },
  { weight: 0.9, picture: '999980287', place: 'elsewhere' },
  { weight: 1, picture: '999980493', later: { picture: '999980402', days: SAME_DAY }, place: 'inRegion' },
];

/** What staff make of a reason: how often they accept, and the reasons they give. */
export interface DeskHabit {
  accepted: number;
  approve: readonly StaffApproveReason[];
  reject: readonly StaffRejectReason[];
}

const USUAL: DeskHabit = { accepted: 0.55, approve: ['craft_confirmed', 'other'], reject: ['not_entitled'] };

const HABITS: Partial<Record<RuleReason, DeskHabit>> = {
  owner_mismatch: {
    accepted: 0.5,
    approve: ['mandate_proven'],
    reject: ['siren_not_applicants', 'siren_not_applicants', 'duplicate_request'],
  },
  owner_unverifiable: { accepted: 0.8, approve: ['mandate_proven'], reject: ['siren_not_applicants'] },
  partner_to_confirm: { accepted: 0.75, approve: ['partner_confirmed'], reject: ['not_entitled'] },
  partner_out_of_region: {
    accepted: 0.2,
    approve: ['partner_confirmed'],
    reject: ['no_establishment_in_region', 'not_entitled'],
  },
  craft_outside_region: {
    accepted: 0.4,
    approve: ['client_company', 'craft_confirmed'],
    reject: ['no_establishment_in_region'],
  },
  no_establishment_in_region: {
    accepted: 0.15,
    approve: ['client_company'],
    reject: ['no_establishment_in_region'],
  },
  company_ceased: { accepted: 0.3, approve: ['craft_confirmed'], reject: ['company_ceased'] },
  company_struck_off: { accepted: 0.35, approve: ['craft_confirmed'], reject: ['company_struck_off'] },
  siren_unknown: { accepted: 0.4, approve: ['craft_confirmed'], reject: ['siren_unknown'] },
  delegate_mission: { accepted: 0.05, approve: ['other'], reject: ['delegate_mission', 'other'] },
};

export function habitFor(reason: RuleReason): DeskHabit {
  return HABITS[reason] ?? USUAL;
}
