import React, { useEffect, useState } from 'react';
import { ApiClient } from 'adminjs';
import { Link } from 'react-router-dom';
import { REASON_LABELS } from '../../src/applications/words/reason-labels.js';
import type { Queue, QueueLine } from '../../src/applications/queue.query.js';
import { PROFILE_LABELS } from '../../src/accounts/profile.js';
import { formatSiren } from '../../src/registry/siren.js';
import DoneNotice from './done-notice.js';
import Icon from './icon.js';
import { useDone } from './use-done.js';
import { useTitle } from './use-title.js';

const COLUMNS: readonly [label: string, width: string][] = [
  ['Attend', '84px'],
  ['Demandeur', ''],
  ['Entreprise', ''],
  ['SIREN', '108px'],
  ['Pourquoi', '27%'],
  ['Dép.', '48px'],
  ['Pris par', '120px'],
];

/** The first screen: what waits for a person, oldest first, one line each. */
export default function QueueScreen(): React.ReactElement {
  const [queue, setQueue] = useState<Queue | 'failed' | null>(null);
  const done = useDone();
  useTitle('File d’attente');
  useEffect(() => {
    new ApiClient().getDashboard<Queue>().then(
      ({ data }) => setQueue(data),
      () => setQueue('failed'),
    );
  }, []);
  return (
    <main className="desk desk-main">
      {done && <DoneNotice key={done.applicationId} done={done} />}
      <h1>File d’attente</h1>
      {queue === null && <p role="status">Lecture de la file…</p>}
      {queue === 'failed' && <p role="alert">La file n’a pas pu être lue. Rechargez la page.</p>}
      {queue !== null && queue !== 'failed' && <Lines queue={queue} />}
    </main>
  );
}

function Lines({ queue: { lines, total } }: { queue: Queue }): React.ReactElement {
  if (lines.length === 0) {
    return (
      <div className="desk-empty">
        <p>
          <strong>Aucune demande n’attend.</strong>
        </p>
        <p>Celles que les registres ne suffisent pas à décider arrivent ici, la plus ancienne d’abord.</p>
      </div>
    );
  }
  return (
    <>
      <p className="desk-hint">{summary(lines.length, total)}</p>
      <table className="desk-table" style={{ marginTop: 12 }}>
        <caption className="desk-hidden">Demandes à vérifier, la plus ancienne d’abord</caption>
        <colgroup>
          {COLUMNS.map(([label, width]) => (
            <col key={label} style={width ? { width } : {}} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {COLUMNS.map(([label]) => (
              <th key={label} scope="col" className={label === 'Attend' ? 'desk-number' : ''}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Line({ line }: { line: QueueLine }): React.ReactElement {
  const name = [line.firstName, line.lastName].filter(Boolean).join(' ') || line.reference;
  return (
    <tr>
      <td className="desk-number">{days(line.waitingWorkingDays)}</td>
      <td title={`${name} – ${PROFILE_LABELS[line.profile]}`}>
        <Link to={`/admin/resources/applications/records/${line.id}/review`}>{name}</Link>
      </td>
      <td title={line.companyName ?? ''}>{line.companyName ?? '–'}</td>
      <td>{line.siren ? formatSiren(line.siren) : '–'}</td>
      <td title={REASON_LABELS[line.reason]}>
        {line.mark && (
          <span className="desk-mark">
            <Icon name="reply" />
            {line.mark === 'answered' ? 'Réponse' : 'Réexamen'}
          </span>
        )}
        {REASON_LABELS[line.reason]}
      </td>
      <td>{line.departement ?? '–'}</td>
      <td title={line.claim?.name ?? ''}>{line.claim?.name ?? '–'}</td>
    </tr>
  );
}

/** In working days. */
function days(count: number): string {
  return count === 0 ? 'aujourd’hui' : `${count}\u202fj ouvré${count > 1 ? 's' : ''}`;
}

function summary(shown: number, total: number): string {
  const all = total === 1 ? '1 demande attend une personne' : `${total} demandes attendent une personne`;
  const part = shown < total ? ` ; les ${shown} plus anciennes sont affichées` : '';
  return `${all}${part}. La plus ancienne est en haut ; l’attente est comptée en jours ouvrés.`;
}
