import type { Deps } from '../../database/deps.js';
import type { RuleReason } from '../reasons.js';
import type { PolicyReplay } from './policy-replay.entity.js';
import type { ChangeCause } from './replay-verdict.js';
import { completeTally, type ReplayedOutcome, type StoredTally } from './tally.js';

/** A replay as its page shows it. */
export type ReplayShown = Pick<
  PolicyReplay,
  'id' | 'version' | 'revision' | 'last' | 'total' | 'read' | 'status' | 'askedAt' | 'tally'
> & { askedBy: string };

/** A demande about which the tried policy says something else. */
export interface ReplayChange {
  applicationId: string;
  reference: string;
  submittedAt: Date;
  /** A person has decided it since: the rules would no longer have the last word. */
  decidedByPerson: boolean;
  cause: ChangeCause;
  fromOutcome: ReplayedOutcome;
  fromReason: RuleReason;
  fromRow: string;
  toOutcome: ReplayedOutcome;
  toReason: RuleReason;
  toRow: string;
}

const LATEST = 5;

/** The latest replays, the newest first. */
export async function findReplays({ dataSource }: Deps): Promise<ReplayShown[]> {
  const rows: (Omit<ReplayShown, 'tally'> & { tally: StoredTally })[] = await dataSource.query(
    `select r.id, r.version, r.revision, r.last, r.total, r.read, r.status, r.asked_at as "askedAt", r.tally,
       s.first_name || ' ' || s.last_name as "askedBy"
     from policy_replays r join staff_members s on s.id = r.asked_by
     order by r.asked_at desc limit ${String(LATEST)}`,
  );
  return rows.map((row) => ({ ...row, tally: completeTally(row.tally) }));
}

/**
 * What a replay would change, the newest demande first.
 * @param page which lines: `limit` of them, after `offset`
 */
export function findReplayChanges(
  { dataSource }: Deps,
  replayId: string,
  page: { offset: number; limit: number },
): Promise<ReplayChange[]> {
  return dataSource.query(
    `select c.application_id as "applicationId", a.reference, a.submitted_at as "submittedAt",
       a.decided_by_person as "decidedByPerson", c.cause, c.from_outcome as "fromOutcome",
       c.from_reason as "fromReason", c.from_row as "fromRow", c.to_outcome as "toOutcome", c.to_reason as "toReason", c.to_row as "toRow"
     from policy_replay_changes c join applications a on a.id = c.application_id
     where c.replay_id = $1 order by a.submitted_at desc, a.id desc limit $2 offset $3`,
    [replayId, page.limit, page.offset],
  );
}
