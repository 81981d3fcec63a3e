import type { Profile } from '../../accounts/profile.js';
import type { Reason } from '../reasons.js';
import type { ApplicationStatus } from '../status.js';
import type { Term } from './terms.js';

/** Values of which one must be had, when there are any, and values that must not be had. */
export interface Choice<T> {
  any: readonly T[];
  none: readonly T[];
}

/** Who works on a file: `me`, `nobody`, `somebody`, or the id of a member of staff. */
export type Claimer = 'me' | 'nobody' | 'somebody' | { staffId: string };

/** Working days waited, both ends included; `to` null is for ever. */
export interface Age {
  from: number;
  to: number | null;
}

/** What is asked of the queue. Every criterion must hold. */
export interface QueueFilter {
  /** Each must be found. */
  terms: readonly Term[];
  /** Of the files that wait for a person when nothing is said. */
  statuses: Choice<ApplicationStatus>;
  reasons: Choice<Reason>;
  /** Codes; null for a file whose département is not known. */
  departements: Choice<string | null>;
  /** Codes of délégations of the chamber. */
  delegations: Choice<string>;
  profiles: Choice<Profile>;
  claimers: Choice<Claimer>;
  /** Each must hold. */
  ages: Choice<Age>;
}

const nothing = { any: [], none: [] };

/** All that waits for a person. */
export const EVERYTHING: QueueFilter = {
  terms: [],
  statuses: { any: ['pending'], none: [] },
  reasons: nothing,
  departements: nothing,
  delegations: nothing,
  profiles: nothing,
  claimers: nothing,
  ages: nothing,
};

/** True when only files that wait for a person are asked for: they have an order of their own. */
export function isQueueOnly({ statuses: { any, none } }: QueueFilter): boolean {
  return any.length === 1 && any[0] === 'pending' && none.length === 0;
}
