import { all, any, is, not, type Condition } from '../facts/condition.js';
import type { Facts } from '../facts.js';
import type { RuleReason } from '../reasons.js';
import { diffused, notStruckOff } from './rule.js';

/** Row 3. A client or partner of the chamber, asked for by somebody it knows. */
export function listedAndKnown(facts: Facts): Condition {
  return all(
    is(facts.listed, 'client', 'partner'),
    is(facts.state, 'active'),
    is(facts.openInRegion, true),
    diffused(facts),
    notStruckOff(facts),
    any(is(facts.listedContact, true), is(facts.listedDomain, true), is(facts.nameMatch, 'full')),
  );
}

/** Row 3b. */
export function listedOtherwise(facts: Facts): Condition {
  return all(is(facts.listed, 'client', 'partner'), is(facts.state, 'active'), not(listedAndKnown(facts)));
}

export function listedReason({ listed }: Facts): RuleReason {
  return listed.value === 'partner' ? 'listed_partner' : 'listed_client';
}
