import type { ReplayTally } from '../src/applications/replay/tally.js';

interface ShortVerdict {
  outcome: string;
  reason: string;
  row: string;
}

/** What `policy:replay` found. */
export interface Summary extends ReplayTally {
  version: number;
  /** Demandes that were read. */
  total: number;
  changes: { reference: string; from: ShortVerdict; to: ShortVerdict }[];
}

const SHOWN = 20;

/** The same in lines for a terminal. */
export function summaryOf({
  version,
  total,
  same,
  changed,
  notReplayable,
  rows,
  moves,
  changes,
}: Summary): string {
  const ordered = Object.entries(rows).sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  return [
    `Policy version ${String(version)} on ${String(total)} demandes: ${String(same)} same, ${String(changed)} changed, ${String(notReplayable)} not replayable (evidence erased).`,
    ...table(
      'row',
      ordered.map(([row, { before, after }]) => [row, before, after]),
    ),
    ...Object.entries(moves).map(([move, count]) => `${move.replace('>', ' → ')}: ${String(count)}`),
    ...changes
      .slice(0, SHOWN)
      .map(({ reference, from, to }) => `${reference}  ${inWords(from)} → ${inWords(to)}`),
    ...(changes.length > SHOWN
      ? [`… and ${String(changes.length - SHOWN)} more: --json lists them all.`]
      : []),
  ].join('\n');
}

function table(title: string, lines: [string, number, number][]): string[] {
  const line = (cells: (string | number)[]) => cells.map((cell) => String(cell).padStart(8)).join('');
  return [line([title, 'before', 'after']), ...lines.map(line)];
}

function inWords({ outcome, reason, row }: ShortVerdict): string {
  return `${outcome} (${reason}, row ${row})`;
}
