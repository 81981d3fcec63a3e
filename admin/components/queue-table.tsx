import React from 'react';
import { Link } from 'react-router-dom';
import { PROFILE_LABELS } from '../../src/accounts/profile.js';
import type { QueueLine } from '../../src/applications/queue/line.js';
import type { Queue } from '../../src/applications/queue.query.js';
import { REASON_LABELS } from '../../src/applications/words/reason-labels.js';
import { formatSiren } from '../../src/registry/siren.js';
import Icon from './icon.js';

const COLUMNS: readonly [label: string, width: string][] = [
  ['Attend', '76px'],
  ['Demandeur', 'auto'],
  ['Entreprise', 'auto'],
  ['SIREN', '108px'],
  ['Pourquoi', '29%'],
  ['Dép.', '52px'],
  ['Pris par', '124px'],
];

interface QueueTableProps {
  queue: Queue;
  /** Ids of the lines chosen for a decision in bulk; null for those who may not. */
  chosen: ReadonlySet<string> | null;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

export default function QueueTable({ queue, chosen, onChoose }: QueueTableProps): React.ReactElement {
  const { lines, total } = queue;
  if (lines.length === 0) return <Empty />;
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  return (
    <>
      <p className="desk-hint">{summary(lines.length, total)}</p>
      <table className="desk-table" style={{ marginTop: 12 }}>
        <caption className="desk-hidden">Demandes à vérifier, la plus ancienne d’abord</caption>
        <colgroup>
          {chosen && <col style={{ width: 36 }} />}
          {COLUMNS.map(([label, width]) => (
            <col key={label} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {chosen && (
              <th scope="col">
                <span className="desk-hidden">Choisir</span>
              </th>
            )}
            {COLUMNS.map(([label]) => (
              <th key={label} scope="col" className={label === 'Attend' ? 'desk-number' : ''}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              {chosen && (
                <Choice line={line} isChosen={chosen.has(line.id)} onToggle={() => toggle(line.id)} />
              )}
              <Line line={line} />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Choice(props: { line: QueueLine; isChosen: boolean; onToggle: () => void }): React.ReactElement {
  return (
    <td>
      <input
        type="checkbox"
        checked={props.isChosen}
        onChange={props.onToggle}
        aria-label={`Choisir la demande ${props.line.reference} de ${nameOf(props.line)}`}
      />
    </td>
  );
}

function Line({ line }: { line: QueueLine }): React.ReactElement {
  const name = nameOf(line);
  return (
    <>
      <td className="desk-number">{days(line.waitingWorkingDays)}</td>
      <td title={`${name} – ${PROFILE_LABELS[line.profile]}`}>
        <Link to={`/admin/resources/applications/records/${line.id}/review`}>{name}</Link>
      </td>
      <td title={line.companyName ?? ''}>{line.companyName ?? '–'}</td>
      <td>{line.siren ? formatSiren(line.siren) : '–'}</td>
      <td title={reasonOf(line)}>
        {line.mark && (
          <span className="desk-mark">
            <Icon name="reply" />
            {line.mark === 'answered' ? 'Réponse' : 'Réexamen'}
          </span>
        )}
        {reasonOf(line)}
      </td>
      <td>{line.departement ?? '–'}</td>
      <td title={line.claim?.name ?? ''}>{line.claim?.name ?? '–'}</td>
    </>
  );
}

function Empty(): React.ReactElement {
  return (
    <div className="desk-empty">
      <p>
        <strong>Aucune demande n’attend.</strong>
      </p>
      <p>Celles que les registres ne suffisent pas à décider arrivent ici, la plus ancienne d’abord.</p>
    </div>
  );
}

function nameOf({ firstName, lastName, reference }: QueueLine): string {
  return [firstName, lastName].filter(Boolean).join(' ') || reference;
}

function reasonOf({ reason }: QueueLine): string {
  return reason === null ? '–' : REASON_LABELS[reason];
}

/** In working days. */
function days(count: number): string {
  return `${count}\u00a0j`;
}

function summary(shown: number, total: number): string {
  const all = total === 1 ? '1 demande attend une personne' : `${total} demandes attendent une personne`;
  const part = shown < total ? `\u202f; les ${shown} plus anciennes sont affichées` : '';
  return `${all}${part}. La plus ancienne est en haut\u202f; l’attente est comptée en jours ouvrés.`;
}
