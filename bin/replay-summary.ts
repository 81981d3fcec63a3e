import type { ChangeCause, NotReplayable } from '../src/applications/replay/replay-verdict.js';
import type { ReplayTally } from '../src/applications/replay/tally.js';
import type { Verdict } from '../src/applications/verdict.js';

type ShortVerdict = Pick<Verdict, 'outcome' | 'reason' | 'row'>;

/** What `policy:replay` found. */
export interface Summary extends ReplayTally {
  version: number;
  /** Demandes that were read. */
  total: number;
  changes: { reference: string; cause: ChangeCause; from: ShortVerdict; to: ShortVerdict }[];
}

const SHOWN = 20;
const CAUSES: Readonly<Record<ChangeCause, string>> = { reading: 'lecture', policy: 'politique' };
const REASONS: Readonly<Record<NotReplayable, string>> = {
  evidence_erased: 'evidence erased',
  verdict_not_stored: 'verdict or facts not stored',
  evidence_unreadable: 'evidence unreadable',
  policy_unknown: 'policy version unknown',
};

/** The same in lines for a terminal. */
export function summaryOf({ version, total, rows, moves, changes, ...tally }: Summary): string {
  const ordered = Object.entries(rows).sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  return [
    `Policy version ${String(version)} on ${String(total)} demandes: ${countsIn(tally)}.`,
    ...table(
      'row',
      ordered.map(([row, { before, after }]) => [row, before, after]),
    ),
    ...Object.entries(moves).map(([move, count]) => `${move.replace('>', ' → ')}: ${String(count)}`),
    ...changes
      .slice(0, SHOWN)
      .map(
        ({ reference, cause, from, to }) =>
          `${reference}  ${inWords(from)} → ${inWords(to)}, ${CAUSES[cause]}`,
      ),
    ...(changes.length > SHOWN
      ? [`… and ${String(changes.length - SHOWN)} more: --json lists them all.`]
      : []),
  ].join('\n');
}

/** What of a verdict is listed. */
export function shortened({ outcome, reason, row }: Verdict): ShortVerdict {
  return { outcome, reason, row };
}

type Counts = Omit<ReplayTally, 'rows' | 'moves'>;

function countsIn({ same, changed, byReading, byPolicy, notReplayable, notReplayableBy }: Counts): string {
  const reasons = (Object.keys(REASONS) as NotReplayable[]).filter((why) => notReplayableBy[why] > 0);
  const why = reasons.map((one) => `${REASONS[one]} ${String(notReplayableBy[one])}`).join(', ');
  return [
    `${String(same)} same`,
    `${String(changed)} changed (lecture ${String(byReading)}, politique ${String(byPolicy)})`,
    `${String(notReplayable)} not replayable${why === '' ? '' : ` (${why})`}`,
  ].join(', ');
}

function table(title: string, lines: [string, number, number][]): string[] {
  const line = (cells: (string | number)[]) => cells.map((cell) => String(cell).padStart(8)).join('');
  return [line([title, 'before', 'after']), ...lines.map(line)];
}

function inWords({ outcome, reason, row }: ShortVerdict): string {
  return `${outcome} (${reason}, row ${row})`;
}
