import { all, any, holds, is, type Condition } from '../facts/condition.js';
import { daysBetween } from '../../config/calendar.js';
import type { Facts } from '../facts.js';
import type { Policy } from '../policy.js';

/** Row 9c. Who says to have begun again is not answered by the same refusal: the registers may be late. */
export function restartDeclared(facts: Facts, policy: Policy): Condition {
  return all(is(facts.restartDeclared, true), any(ceased(facts), struckOff(facts, policy)));
}

/** Row 9. */
export function ceased({ state, soleTrader, runningInRne }: Facts): Condition {
  return all(is(state, 'ceased'), any(is(soleTrader, false), is(runningInRne, false)));
}

/** Row 9b. A sole trader may start again under the same SIREN. */
export function ceasedButRunning({ state, soleTrader, runningInRne }: Facts): Condition {
  return all(is(state, 'ceased'), is(soleTrader, true), is(runningInRne, true));
}

/** Row 10. Some 300 000 companies are struck off and still active in SIRENE. */
export function struckOff(facts: Facts, policy: Policy): Condition {
  const { state, soleTrader, struckOffOn, radiationInDoubt } = facts;
  return all(
    is(state, 'active'),
    is(soleTrader, false),
    holds(struckOffOn, (day) => isLongAgo(day, facts, policy)),
    is(radiationInDoubt, false),
  );
}

/** Row 11. A person may have closed one business only; a fresh, unreadable or half-written radiation may still change. */
export function struckOffInDoubt(facts: Facts, policy: Policy): Condition {
  const { state, soleTrader, struckOffOn, radiationInDoubt } = facts;
  return all(
    is(state, 'active'),
    holds(struckOffOn, (day) => day !== null),
    any(
      is(soleTrader, true),
      is(radiationInDoubt, true),
      holds(struckOffOn, (day) => !isLongAgo(day, facts, policy)),
    ),
  );
}

function isLongAgo(day: string | null, { today }: Facts, { struckOffMinDays }: Policy): boolean {
  return day !== null && daysBetween(day, today) >= struckOffMinDays;
}
