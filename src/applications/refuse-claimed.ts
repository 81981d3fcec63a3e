import { ClaimedByColleague } from './errors.js';
import type { LockedFile } from './record-decision.js';
import type { Actor } from '../staff/policy.js';

/** Says what the person knows of a colleague's claim; a caller that says nothing knows nothing of claims. */
export interface OverClaim {
  /** True: decides knowingly although a colleague has taken the file; false: not if one has. */
  takeOver?: boolean | undefined;
}

/** @throws ClaimedByColleague when a colleague has taken the file and the person did not mean to decide over it */
export async function refuseClaimed(
  { tx, application }: LockedFile,
  { actor, takeOver, now }: OverClaim & { actor: Actor; now: Date },
): Promise<void> {
  const { claimedBy, claimedUntil } = application;
  if (takeOver !== false || claimedBy === actor.staffId) return;
  if (claimedBy === null || claimedUntil === null || claimedUntil <= now) return;
  const rows: { name: string }[] = await tx.query(
    `select first_name || ' ' || last_name as name from staff_members where id = $1`,
    [claimedBy],
  );
  throw new ClaimedByColleague(rows[0]?.name ?? '', claimedUntil);
}
