import { all, any, holds, is, type Condition } from '../facts/condition.js';
import type { Facts } from '../facts.js';
import { diffused, notStruckOff, unlistedHead } from './rule.js';

/** Row 20. No name to compare, or only that of somebody whose office nobody can read. */
export function nobodyToCompare(facts: Facts): Condition {
  return all(
    craftHere(facts),
    any(
      holds(facts.ownerNames, (names) => names.length === 0),
      is(facts.officeInDoubt, true),
    ),
    shown(facts.ownerLeft),
  );
}

/** Row 21. Only staff may refuse for that. */
export function anotherName(facts: Facts): Condition {
  return all(
    craftHere(facts),
    holds(facts.ownerNames, (names) => names.length > 0),
    holds(facts.nameMatch, (agreement) => agreement !== 'full'),
    shown(facts.ownerLeft),
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
    diffused(facts),
    notStruckOff(facts),
    is(facts.nameMatch, 'full'),
    is(facts.sibling, false),
  );
}

/** Changes nothing, and stands in the trace: whoever reads the file sees that the person has left. */
function shown(fact: Facts['ownerLeft']): Condition {
  return holds(fact, () => true);
}

function craftHere(facts: Facts): Condition {
  return all(unlistedHead(facts), is(facts.craftInRegion, true));
}
