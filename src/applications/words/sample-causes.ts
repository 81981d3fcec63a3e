import type { Chamber } from '../../config/chamber.js';
import type { CauseWords } from '../../mail/messages/values.js';
import { readyText, wordsFor } from '../public-words.js';
import {
  RULE_REASONS,
  STAFF_APPROVE_REASONS,
  STAFF_REJECT_REASONS,
  type Reason,
  type RuleReason,
} from '../reasons.js';

interface SampleCause {
  message: 'finalise' | 'pending' | 'rejected';
  reason: Reason;
  words: CauseWords;
  staffWords: string | null;
}

const REFUSED_BY_RULES = [
  'delegate_mission',
  'siren_unknown',
  'company_ceased',
  'company_struck_off',
  'no_establishment_in_region',
] as const satisfies RuleReason[];
const ACCEPTED_BY_RULES = [
  'profile_unconditional',
  'listed_client',
  'listed_partner',
  'craft_in_region',
] as const satisfies RuleReason[];
const DECIDED_BY_RULES: ReadonlySet<Reason> = new Set<Reason>([...REFUSED_BY_RULES, ...ACCEPTED_BY_RULES]);

/** The words of every reason, for a company with a long name and establishments in several régions. */
export function sampleCauses(chamber: Chamber): SampleCause[] {
  const pending = RULE_REASONS.filter((reason) => !DECIDED_BY_RULES.has(reason));
  return [
    ...ACCEPTED_BY_RULES.map((reason) => sample('finalise', reason, chamber, null)),
    ...STAFF_APPROVE_REASONS.map((reason) => sample('finalise', reason, chamber, '')),
    ...pending.map((reason) => sample('pending', reason, chamber, null)),
    ...REFUSED_BY_RULES.map((reason) => sample('rejected', reason, chamber, null)),
    ...STAFF_REJECT_REASONS.map((reason) => sample('rejected', reason, chamber, readyText(reason))),
  ];
}

function sample(
  message: SampleCause['message'],
  reason: Reason,
  chamber: Chamber,
  staffWords: string | null,
): SampleCause {
  const status = message === 'finalise' ? 'approved' : message;
  const facts = {
    siren: '732829320',
    companyName: 'Menuiserie Le Goff et Filles, Escaliers sur mesure',
    regionsFound: ['53', '28', '93', '11'],
    closedOn: '2026-03-31',
    nextRecheckOn: '2026-11-24T08:00:00Z',
  };
  const isAutomatic = staffWords === null;
  return { message, reason, words: wordsFor({ status, reason, facts, chamber, isAutomatic }), staffWords };
}
