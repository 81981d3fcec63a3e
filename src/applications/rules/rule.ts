import { all, any, is, not, type Condition } from '../facts/condition.js';
import type { Facts } from '../facts.js';
import type { Policy } from '../policy.js';
import type { RuleReason } from '../reasons.js';

/** One row of the decision table: what must hold, and the reason given when it does. */
export interface Rule {
  holds: (facts: Facts, policy: Policy) => Condition;
  reason: RuleReason | ((facts: Facts) => RuleReason);
}

/** Rows 13 to 23 are not for companies on the chamber's list: no machine refuses a client. */
export function unlisted({ listed, state }: Facts): Condition {
  return all(is(listed, null), is(state, 'active'));
}

export function unlistedHead(facts: Facts): Condition {
  return all(is(facts.profile, 'company_head'), unlisted(facts));
}

/** Known, and not withheld (row 8): an unknown diffusion lets nobody in. */
export function diffused({ diffusion }: Facts): Condition {
  return is(diffusion, 'full', 'partial');
}

/** Read in a register, not supposed; or the RNE is silent and the policy lets SIRENE alone be enough. */
export function notStruckOff({ struckOffOn, sireneAlone }: Facts): Condition {
  return any(is(struckOffOn, null), not(is(sireneAlone, null)));
}
