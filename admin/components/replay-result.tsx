import React from 'react';
import { ROWS } from '../../src/applications/policy.js';
import type { ReplayShown } from '../../src/applications/replay/replays.query.js';
import type { Move, ReplayedOutcome } from '../../src/applications/replay/tally.js';
import { isTableRow, ROW_WORDS } from '../../src/applications/words/rules.js';
import { OUTCOME_LABELS } from '../words/policy-words.js';
import ReplayChanges from './replay-changes.js';

/** The mail that each outcome sends, by the name staff know it under. */
const MAILS: Readonly<Record<ReplayedOutcome, string | null>> = {
  approved: 'Acceptation : finaliser le compte',
  pending: 'En attente de vérification',
  rejected: 'Refus',
  undetermined: null,
};

/** What a replay found: how many, which way, with which mails, rule by rule, then demande by demande. */
export default function ReplayResult({ replay }: { replay: ReplayShown }): React.ReactElement {
  const { same, changed, notReplayable, moves } = replay.tally;
  return (
    <>
      <p>
        <strong>
          {changed === 0
            ? 'Aucune demande ne changerait.'
            : `${count(changed)} auraient eu une autre réponse.`}
        </strong>{' '}
        {count(same)} auraient eu la même.
        {notReplayable > 0 &&
          ` ${count(notReplayable)} ne peuvent plus être rejouées\u202f: leurs données sont effacées.`}
      </p>
      {changed > 0 && (
        <>
          <Moves moves={moves} />
          <Rows rows={replay.tally.rows} />
          <ReplayChanges replayId={replay.id} changed={changed} />
        </>
      )}
    </>
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
