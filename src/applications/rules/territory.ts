import { all, any, holds, is, unless, type Condition } from '../facts/condition.js';
import type { Facts } from '../facts.js';
import { unlisted, unlistedHead } from './rule.js';

/** Row 12. Asleep, perhaps: it may wake up. */
export function nothingOpen({ state, openEstablishment }: Facts): Condition {
  return all(is(state, 'active'), is(openEstablishment, false));
}

/** Row 13. */
export function outsideRegion(facts: Facts): Condition {
  const { openEstablishment, openInRegion, openRegions } = facts;
  return unless(
    seenInRegion(facts),
    all(
      unlistedHead(facts),
      is(openEstablishment, true),
      is(openInRegion, false),
      holds(openRegions, () => true),
    ),
  );
}

/** Row 13b. */
export function sourcesDisagree(facts: Facts): Condition {
  const { openInRegion, sightings } = facts;
  const told = openInRegion.known ? sightings : [openInRegion];
  return all(
    unlisted(facts),
    any(...told.map((one) => is(one, false))),
    any(...told.map((one) => is(one, true))),
  );
}

function seenInRegion({ sightings }: Facts): Condition {
  return any(...sightings.map((one) => is(one, true)));
}
