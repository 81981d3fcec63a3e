import { all, holds, is, type Condition } from '../facts/condition.js';
import type { Facts } from '../facts.js';
import { unlisted, unlistedHead } from './rule.js';

/** EPIC, public law, works councils and mutual bodies, associations and foundations. */
const NOT_A_COMPANY = /^(41|[789])/;

/** Row 14. */
export function partnerInRegion(facts: Facts): Condition {
  return all(partner(facts), is(facts.openInRegion, true));
}

/** Row 15. */
export function partnerElsewhere(facts: Facts): Condition {
  return all(partner(facts), is(facts.openInRegion, false));
}

/** Row 16. */
export function notACompany(facts: Facts): Condition {
  return all(
    unlistedHead(facts),
    holds(facts.legalCategory, (category) => NOT_A_COMPANY.test(category)),
  );
}

function partner(facts: Facts): Condition {
  return all(is(facts.profile, 'authority_or_partner'), unlisted(facts));
}
