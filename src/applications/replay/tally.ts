import type { Verdict } from '../verdict.js';
import type { NotReplayable, Replay, Replayed } from './replay-verdict.js';

export type ReplayedOutcome = Verdict['outcome'];
/** `rejected>pending`: how many demandes would have gone from one outcome to another. */
export type Move = `${ReplayedOutcome}>${ReplayedOutcome}`;

/** What a replay counted. */
export interface ReplayTally {
  same: number;
  /** `byReading` and `byPolicy` together. */
  changed: number;
  byReading: number;
  byPolicy: number;
  /** Nothing can be said of these, for one of the reasons beside. */
  notReplayable: number;
  notReplayableBy: Record<NotReplayable, number>;
  /** By row of the decision table: the demandes it decided, and those it would decide. */
  rows: Record<string, { before: number; after: number }>;
  /** Changes of outcome only; the same outcome for another reason is `changed` and not here. */
  moves: Partial<Record<Move, number>>;
}

export const EMPTY_TALLY: ReplayTally = {
  ...{ same: 0, changed: 0, byReading: 0, byPolicy: 0, notReplayable: 0 },
  notReplayableBy: { evidence_erased: 0, verdict_not_stored: 0, evidence_unreadable: 0, policy_unknown: 0 },
  ...{ rows: {}, moves: {} },
};

/** A tally as it is stored: one of before causes were counted has none. */
export type StoredTally = Partial<Omit<ReplayTally, 'notReplayableBy'>> & {
  notReplayableBy?: Partial<ReplayTally['notReplayableBy']>;
};

/**
 * A stored tally with what it lacks. The registers were read in one way until causes were counted: every change of
 * before is the policy's. Why something could not be replayed was not kept.
 */
export function completeTally(stored: StoredTally): ReplayTally {
  const { changed = 0, byReading = 0 } = stored;
  return {
    ...EMPTY_TALLY,
    byPolicy: changed - byReading,
    ...stored,
    notReplayableBy: { ...EMPTY_TALLY.notReplayableBy, ...stored.notReplayableBy },
  };
}

/** How a column that holds a tally is written and read. */
export const tallyColumn = { to: (tally: ReplayTally) => tally, from: completeTally };

/** The tally with one demande more. */
export function counted(tally: ReplayTally, replay: Replay): ReplayTally {
  return replay.kind === 'replayed' ? withReplayed(tally, replay) : withoutReplay(tally, replay.why);
}

function withReplayed(tally: ReplayTally, { before, after, cause }: Replayed): ReplayTally {
  const one = (isCounted: boolean) => (isCounted ? 1 : 0);
  return {
    ...tally,
    same: tally.same + one(cause === null),
    changed: tally.changed + one(cause !== null),
    byReading: tally.byReading + one(cause === 'reading'),
    byPolicy: tally.byPolicy + one(cause === 'policy'),
    rows: withOne(withOne(tally.rows, before.row, 'before'), after.row, 'after'),
    moves: before.outcome === after.outcome ? tally.moves : moved(tally.moves, before.outcome, after.outcome),
  };
}

function withoutReplay(tally: ReplayTally, why: NotReplayable): ReplayTally {
  const { notReplayable, notReplayableBy } = tally;
  return {
    ...tally,
    notReplayable: notReplayable + 1,
    notReplayableBy: { ...notReplayableBy, [why]: notReplayableBy[why] + 1 },
  };
}

function withOne(rows: ReplayTally['rows'], row: string, side: 'before' | 'after'): ReplayTally['rows'] {
  const found = rows[row] ?? { before: 0, after: 0 };
  return { ...rows, [row]: { ...found, [side]: found[side] + 1 } };
}

function moved(
  moves: ReplayTally['moves'],
  from: ReplayedOutcome,
  to: ReplayedOutcome,
): ReplayTally['moves'] {
  const move: Move = `${from}>${to}`;
  return { ...moves, [move]: (moves[move] ?? 0) + 1 };
}
