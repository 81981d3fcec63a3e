import { all, any, holds, is, type Condition } from '../facts/condition.js';
import type { Facts } from '../facts.js';
import type { Policy } from '../policy.js';

/** Row 5. A new company reaches SIRENE days after its declaration: not found yet is not unknown. */
export function notFoundYet({ sirene, notFoundChecks }: Facts, { recheckDays }: Policy): Condition {
  return all(
    is(sirene, 'not_found'),
    holds(notFoundChecks, (done) => done < recheckDays.length),
  );
}

/** Row 6. */
export function notFoundAtLast({ sirene, notFoundChecks }: Facts, { recheckDays }: Policy): Condition {
  return all(
    is(sirene, 'not_found'),
    holds(notFoundChecks, (done) => done >= recheckDays.length),
  );
}

/** Row 8. */
export function notDiffusible({ sirene, diffusion }: Facts): Condition {
  return any(is(sirene, 'withheld'), is(diffusion, 'none'));
}
