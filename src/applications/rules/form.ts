import { is, type Condition } from '../facts/condition.js';
import type { Facts } from '../facts.js';

/** Row 1. Three profiles carry no condition: no register is asked. */
export function unconditionalProfile({ profile }: Facts): Condition {
  return is(profile, 'founder_or_buyer', 'youth_or_apprentice', 'employee_or_jobseeker');
}

/** Row 2. */
export function delegateMission({ delegateMission: chosen }: Facts): Condition {
  return is(chosen, true);
}
