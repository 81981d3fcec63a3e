import type { PolicyFault } from './policy-limits.js';

/** The policy says something that the procedure or the law does not allow. */
export class PolicyRefused extends Error {
  override name = 'PolicyRefused';
  constructor(readonly faults: readonly PolicyFault[]) {
    super('the policy is not lawful');
  }
}

/** The draft is not what the person saw: somebody changed it, put it in force or discarded it. */
export class DraftMoved extends Error {
  override name = 'DraftMoved';
}

/** There is a draft already, or a replay that still runs: one at a time. */
export class OneAtATime extends Error {
  override name = 'OneAtATime';
  constructor(readonly what: 'draft' | 'replay') {
    super(`there is a ${what} already`);
  }
}
