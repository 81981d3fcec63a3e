import type { Verdict } from '../verdict.js';
import { isSameVerdict, type Replayed } from './replay-verdict.js';

export type ReplayedOutcome = Verdict['outcome'];
/** `rejected>pending`: how many demandes would have gone from one outcome to another. */
export type Move = `${ReplayedOutcome}>${ReplayedOutcome}`;

/** What a replay counted. */
export interface ReplayTally {
  same: number;
  changed: number;
  /** Evidence erased meanwhile: nothing can be said. */
  notReplayable: number;
  /** By row of the decision table: the demandes it decided, and those it would decide. */
  rows: Record<string, { before: number; after: number }>;
  /** Changes of outcome only; the same outcome for another reason is `changed` and not here. */
  moves: Partial<Record<Move, number>>;
}

export const EMPTY_TALLY: ReplayTally = { same: 0, changed: 0, notReplayable: 0, rows: {}, moves: {} };

/** The tally with one demande more; null is one that could not be replayed. */
export function counted(tally: ReplayTally, replayed: Replayed | null): ReplayTally {
  if (replayed === null) return { ...tally, notReplayable: tally.notReplayable + 1 };
  const { before, after } = replayed;
  const isSame = isSameVerdict(replayed);
  return {
    ...tally,
    same: tally.same + (isSame ? 1 : 0),
    changed: tally.changed + (isSame ? 0 : 1),
    rows: withOne(withOne(tally.rows, before.row, 'before'), after.row, 'after'),
    moves: before.outcome === after.outcome ? tally.moves : moved(tally.moves, before.outcome, after.outcome),
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
