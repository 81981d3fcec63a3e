import { all, holds, is, type Condition } from '../facts/condition.js';
import type { Facts } from '../facts.js';
import { notStruckOff, unlistedHead } from './rule.js';

/** Row 20. */
export function nobodyToCompare(facts: Facts): Condition {
  return all(
    craftHere(facts),
    holds(facts.ownerNames, (names) => names.length === 0),
  );
}

/** Row 21. Only staff may refuse for that. */
export function anotherName(facts: Facts): Condition {
  return all(
    craftHere(facts),
    holds(facts.ownerNames, (names) => names.length > 0),
    holds(facts.nameMatch, (agreement) => agreement !== 'full'),
  );
}

/** Row 22. */
export function alreadyHeld(facts: Facts): Condition {
  return all(unlistedHead(facts), is(facts.sibling, true));
}

/** Row 23. */
export function ownCraftCompany(facts: Facts): Condition {
  return all(
    craftHere(facts),
    is(facts.openInRegion, true),
    is(facts.headOfficeInRegion, true),
    notStruckOff(facts),
    is(facts.nameMatch, 'full'),
    is(facts.sibling, false),
  );
}

function craftHere(facts: Facts): Condition {
  return all(unlistedHead(facts), is(facts.craftInRegion, true));
}
