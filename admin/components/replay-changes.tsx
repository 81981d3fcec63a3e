import React, { useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import type { ReplayChange } from '../../src/applications/replay/replays.query.js';
import { REASON_LABELS } from '../../src/applications/words/reason-labels.js';
import { CAUSE_WORDS, OUTCOME_LABELS } from '../words/policy-words.js';
import { deskRead } from './act.js';

const PER_PAGE = 25;

/** Demande by demande: what was answered, what would be. */
export default function ReplayChanges({
  replayId,
  changed,
}: {
  replayId: string;
  changed: number;
}): React.ReactElement {
  const [page, setPage] = useState(1);
  const [lines, setLines] = useState<ReplayChange[] | null>(null);
  useEffect(() => {
    void deskRead<ReplayChange[]>('replay-changes', { replay: replayId, page: String(page) }).then(setLines);
  }, [replayId, page]);
  const pages = Math.ceil(changed / PER_PAGE);
  const file = (format: string) => `/admin/files/replay-changes?replay=${replayId}&format=${format}`;
  return (
    <>
      <table className="desk-table desk-policy__changes">
        <caption>Demandes dont la réponse serait autre, la plus récente d’abord</caption>
        <thead>
          <tr>
            <th scope="col">Demande</th>
            <th scope="col">Réponse donnée</th>
            <th scope="col">Réponse du brouillon</th>
            <th scope="col">Cause</th>
            <th scope="col">Depuis</th>
          </tr>
        </thead>
        <tbody>
          {(lines ?? []).map((line) => (
            <tr key={line.applicationId}>
              <td>
                <Link to={`/admin/resources/applications/records/${line.applicationId}/review`}>
                  {line.reference}
                </Link>
              </td>
              <td>{verdict(line.fromOutcome, line.fromReason, line.fromRow)}</td>
              <td>{verdict(line.toOutcome, line.toReason, line.toRow)}</td>
              <td>{CAUSE_WORDS[line.cause]}</td>
              <td>{line.decidedByPerson ? 'Décidée par une personne' : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="desk-pager">
        <button type="button" className="desk-button" disabled={page === 1} onClick={() => setPage(page - 1)}>
          Page précédente
        </button>
        <span role="status">
          Page {page} sur {pages}
        </span>
        <button
          type="button"
          className="desk-button"
          disabled={page >= pages}
          onClick={() => setPage(page + 1)}
        >
          Page suivante
        </button>
        <a href={file('csv')}>Télécharger en CSV</a>
        <a href={file('xlsx')}>Télécharger en XLSX</a>
      </div>
    </>
  );
}

function verdict(
  outcome: ReplayChange['fromOutcome'],
  reason: ReplayChange['fromReason'],
  row: string,
): React.ReactElement {
  return (
    <span title={`Règle ${row}`}>
      {OUTCOME_LABELS[outcome]} – {REASON_LABELS[reason]}
    </span>
  );
}
