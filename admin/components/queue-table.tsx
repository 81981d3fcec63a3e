import React from 'react';
import { Link } from 'react-router-dom';
import { PROFILE_LABELS } from '../../src/accounts/profile.js';
import type { QueueLine } from '../../src/applications/queue/line.js';
import { REASON_LABELS } from '../../src/applications/words/reason-labels.js';
import { frenchDate } from '../../src/config/words.js';
import { formatSiren } from '../../src/registry/siren.js';
import { STATUS_WORDS } from '../words/labels.js';
import Icon from './icon.js';
import { fileAddress } from './queue-address.js';

const COLUMNS: readonly [label: string, look: string][] = [
  ['Demandeur', 'queue-person'],
  ['Entreprise', 'queue-company'],
  ['SIREN', 'queue-siren'],
  ['Motif', 'queue-why'],
  ['Dép.', 'queue-dep'],
  ['Pris par', 'queue-claim'],
];

interface QueueTableProps {
  caption: string;
  lines: readonly QueueLine[];
  /** The filter that the next file will follow. */
  text: string;
  /** Ids of the lines chosen for a decision in bulk; null where nothing is chosen. */
  chosen: ReadonlySet<string> | null;
  onToggle?: (line: QueueLine) => void;
}

/** Files, one line each. */
export default function QueueTable(props: QueueTableProps): React.ReactElement {
  const { caption, lines, text, chosen, onToggle } = props;
  const isWaiting = lines.every(({ status }) => status === 'pending');
  return (
    <table className={`desk-table queue-table ${isWaiting ? '' : 'queue-table--any'}`}>
      <caption className="desk-hidden">{caption}</caption>
      <thead>
        <tr>
          {chosen && (
            <th scope="col" className="queue-choice">
              <span className="desk-hidden">Choisir</span>
            </th>
          )}
          <th scope="col" className="queue-wait">
            {isWaiting ? 'Attend' : 'Statut'}
          </th>
          {COLUMNS.map(([label, look]) => (
            <th key={label} scope="col" className={look}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id} data-file={line.id}>
            {chosen && (
              <td className="queue-choice">
                <input
                  type="checkbox"
                  checked={chosen.has(line.id)}
                  onChange={() => onToggle?.(line)}
                  aria-label={`Choisir la demande ${line.reference} de ${nameOf(line)}`}
                />
              </td>
            )}
            <Line line={line} text={text} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Line({ line, text }: { line: QueueLine; text: string }): React.ReactElement {
  const name = nameOf(line);
  const why = line.reason === null ? '–' : REASON_LABELS[line.reason];
  return (
    <>
      <td className="queue-wait desk-number">
        <Waited line={line} />
      </td>
      <td className="queue-person" title={`${name} – ${PROFILE_LABELS[line.profile]} – ${line.reference}`}>
        <Link to={fileAddress(line.id, text)}>{name}</Link>
      </td>
      <td className="queue-company" title={line.companyName ?? ''}>
        {line.companyName ?? '–'}
      </td>
      <td className="queue-siren">{line.siren ? formatSiren(line.siren) : '–'}</td>
      <td className="queue-why" title={why}>
        {line.mark && (
          <span className="desk-mark">
            <Icon name="reply" />
            {line.mark === 'answered' ? 'Réponse' : 'Réexamen'}
          </span>
        )}
        {why}
      </td>
      <td className="queue-dep">{line.departement ?? '–'}</td>
      <td className="queue-claim" title={line.claim?.name ?? ''}>
        {line.claim?.name ?? '–'}
      </td>
    </>
  );
}

/** How long it waits, with a mark past the delay; for a file that waits for nobody, where it stands. */
function Waited({ line }: { line: QueueLine }): React.ReactElement {
  const sent = `Reçue le ${frenchDate(line.submittedAt)}`;
  if (line.status !== 'pending') return <span title={sent}>{STATUS_WORDS[line.status]}</span>;
  if (!line.isLate) return <span title={sent}>{line.waitingWorkingDays}&nbsp;j</span>;
  return (
    <strong className="queue-late" title={`${sent}, en retard`}>
      <Icon name="wait" />
      {line.waitingWorkingDays}&nbsp;j<span className="desk-hidden">, en retard</span>
    </strong>
  );
}

function nameOf({ firstName, lastName, reference }: QueueLine): string {
  return [firstName, lastName].filter(Boolean).join(' ') || reference;
}
