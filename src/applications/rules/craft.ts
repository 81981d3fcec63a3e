import { daysBetween } from '../../config/calendar.js';
import { all, any, holds, is, not, type Condition } from '../facts/condition.js';
import type { Facts } from '../facts.js';
import type { Policy } from '../policy.js';
import { unlistedHead } from './rule.js';

/**
 * Row 17b. A company reaches SIRENE before the RNE, and an activity may be declared before it begins: what row 17 says,
 * or row 18 where the RNE does not know the company, is asked again.
 */
export function notYetCraft(facts: Facts, { youngCompanyDays }: Policy): Condition {
  const { knownToRne, createdOn, craftBeginsOn, today } = facts;
  const isUnknownToRne = is(knownToRne, false);
  const isYoung = holds(createdOn, (day) => daysBetween(day, today) < youngCompanyDays);
  return all(
    any(notCraft(facts), all(craftInDoubt(facts), isUnknownToRne)),
    any(
      all(isUnknownToRne, isYoung),
      holds(craftBeginsOn, (day) => day !== null),
    ),
  );
}

/** Row 17. */
export function notCraft(facts: Facts): Condition {
  const { declaredCraft, formerRm, aprmAnywhere } = facts;
  return all(unlistedHead(facts), is(declaredCraft, 'none'), is(formerRm, false), is(aprmAnywhere, false));
}

/** Row 18. SIRENE and the RNE contradict each other on craft in the region, or the RNE itself. */
export function craftInDoubt(facts: Facts): Condition {
  const { declaredCraft, formerRm, aprmInRegion } = facts;
  const onlyInSirene = all(
    is(aprmInRegion, true),
    is(declaredCraft, 'none', 'elsewhere'),
    is(formerRm, false),
  );
  return all(unlistedHead(facts), any(is(declaredCraft, 'disputed'), onlyInSirene));
}

/** Row 19. */
export function craftElsewhere(facts: Facts): Condition {
  const { headOfficeInRegion, craftInRegion } = facts;
  return all(
    unlistedHead(facts),
    isCraft(facts),
    any(is(headOfficeInRegion, false), is(craftInRegion, false)),
  );
}

/** What the RNE or its equivalent shows first: an APRM alone does not say that a company whose RNE is unread is craft. */
function isCraft({ declaredCraft, formerRm, aprmAnywhere, sireneAlone }: Facts): Condition {
  return any(
    is(declaredCraft, 'in_region', 'elsewhere', 'company'),
    all(is(declaredCraft, 'none'), any(is(formerRm, true), is(aprmAnywhere, true))),
    not(is(sireneAlone, null)),
  );
}
