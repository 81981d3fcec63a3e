import React from 'react';
import { ROWS } from '../../src/applications/policy.js';
import type { ReplayShown } from '../../src/applications/replay/replays.query.js';
import type { NotReplayable } from '../../src/applications/replay/replay-verdict.js';
import type { Move, ReplayedOutcome } from '../../src/applications/replay/tally.js';
import { isTableRow, ROW_WORDS } from '../../src/applications/words/rules.js';
import { CAUSE_WORDS, NOT_REPLAYABLE_WORDS, OUTCOME_LABELS } from '../words/policy-words.js';
import ReplayChanges from './replay-changes.js';

/** The mail that each outcome sends, by the name staff know it under. */
const MAILS: Readonly<Record<ReplayedOutcome, string | null>> = {
  approved: 'Acceptation : finaliser le compte',
  pending: 'En attente de vérification',
  rejected: 'Refus',
  undetermined: null,
};

/** What a replay found: how many and why, which way, with which mails, rule by rule, then demande by demande. */
export default function ReplayResult({ replay }: { replay: ReplayShown }): React.ReactElement {
  const { same, changed, moves } = replay.tally;
  return (
    <>
      <p>
        <strong>
          {changed === 0
            ? 'Aucune demande ne changerait.'
            : `${count(changed)} auraient eu une autre réponse.`}
        </strong>{' '}
        {count(same)} auraient eu la même.
        <NotReplayed tally={replay.tally} />
      </p>
      {changed > 0 && (
        <>
          <Causes tally={replay.tally} />
          <Moves moves={moves} />
          <Rows rows={replay.tally.rows} />
          <ReplayChanges replayId={replay.id} changed={changed} />
        </>
      )}
    </>
  );
}

function NotReplayed({ tally }: Pick<ReplayShown, 'tally'>): React.ReactElement | null {
  const { notReplayable, notReplayableBy } = tally;
  if (notReplayable === 0) return null;
  const reasons = (Object.keys(NOT_REPLAYABLE_WORDS) as NotReplayable[]).filter(
    (why) => notReplayableBy[why] > 0,
  );
  const words = reasons.map((why) => `${NOT_REPLAYABLE_WORDS[why]} (${String(notReplayableBy[why])})`);
  return (
    <>
      {` ${count(notReplayable)} ${notReplayable === 1 ? 'ne peut pas être rejouée' : 'ne peuvent pas être rejouées'}`}
      {words.length > 0 && `\u202f: ${words.join(', ')}`}.
    </>
  );
}

/** The registers are read in one way under every version: the one that is tried has no part in the first cause. */
function Causes({ tally }: Pick<ReplayShown, 'tally'>): React.ReactElement {
  return (
    <ul className="desk-policy__moves">
      <li>
        <strong>{tally.byReading}</strong> par {CAUSE_WORDS.reading}
        {'\u202f'}: les mêmes données sont lues autrement depuis, quelle que soit la version
      </li>
      <li>
        <strong>{tally.byPolicy}</strong> par {CAUSE_WORDS.policy}
        {'\u202f'}: la version essayée répond autrement que celle qui a décidé
      </li>
    </ul>
  );
}

function Moves({ moves }: { moves: ReplayShown['tally']['moves'] }): React.ReactElement {
  const lines = (Object.entries(moves) as [Move, number][]).map(([move, number]) => {
    const [from, to] = move.split('>') as [ReplayedOutcome, ReplayedOutcome];
    return { move, number, from, to };
  });
  return (
    <ul className="desk-policy__moves">
      {lines.map(({ move, number, from, to }) => (
        <li key={move}>
          <strong>{number}</strong> de « {OUTCOME_LABELS[from]} » à « {OUTCOME_LABELS[to]} »{mails(from, to)}
        </li>
      ))}
      {lines.length === 0 && <li>Aucune réponse ne change de sens{'\u202f'}: seul le motif change.</li>}
    </ul>
  );
}

function mails(from: ReplayedOutcome, to: ReplayedOutcome): string {
  const [without, instead] = [MAILS[from], MAILS[to]];
  return without && instead ? `\u202f: mail « ${instead} » au lieu de « ${without} »` : '';
}

function Rows({ rows }: { rows: ReplayShown['tally']['rows'] }): React.ReactElement {
  const order = [...ROWS, '7', '4'] as const;
  const moved = order.flatMap((row) => {
    const found = rows[row];
    return found && found.before !== found.after ? [{ row, ...found }] : [];
  });
  if (moved.length === 0) return <p>Chaque règle décide autant de demandes qu’avant.</p>;
  return (
    <table className="desk-table desk-policy__rows">
      <caption>Règles qui décideraient plus, ou moins, de demandes</caption>
      <thead>
        <tr>
          <th scope="col">Règle</th>
          <th scope="col" className="desk-number">
            Avant
          </th>
          <th scope="col" className="desk-number">
            Après
          </th>
        </tr>
      </thead>
      <tbody>
        {moved.map(({ row, before, after }) => (
          <tr key={row}>
            <td>
              {row}. {isTableRow(row) ? ROW_WORDS[row].title : ''}
            </td>
            <td className="desk-number">{before}</td>
            <td className="desk-number">{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function count(demandes: number): string {
  return demandes === 1 ? '1 demande' : `${String(demandes)} demandes`;
}
