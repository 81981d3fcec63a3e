import React from 'react';
import { Link } from 'react-router-dom';
import type { QueueLine } from '../../src/applications/queue/line.js';
import type { BulkPreviewLine } from '../gestures/preview-bulk.js';
import { STATUS_WORDS } from '../words/labels.js';
import { count, KINDS, type Kind } from './bulk.js';
import { fileAddress } from './queue-address.js';

interface BulkPreviewProps {
  kind: Kind;
  lines: readonly QueueLine[];
  previews: readonly BulkPreviewLine[];
  isBusy: boolean;
  onDecide: () => void;
  onCancel: () => void;
}

/** Each file: from what to what, the mail that would leave, or why nothing would be done. */
export default function BulkPreview(props: BulkPreviewProps): React.ReactElement {
  const { kind, lines, previews, isBusy, onDecide, onCancel } = props;
  const refused = previews.filter((preview) => preview.refused !== null).length;
  const decided = previews.length - refused;
  const { verb, look } = KINDS[kind];
  return (
    <section aria-labelledby="preview-title">
      <h2 id="preview-title">Ce qui changera : {count(decided)}</h2>
      {refused > 0 && (
        <p className="desk-notice desk-notice--error">
          {count(refused)} {refused > 1 ? 'seront laissées' : 'sera laissée'} de côté, pour la raison dite
          ci-dessous.
        </p>
      )}
      <div className="bulk-lines" tabIndex={0} role="group" aria-label="Demandes choisies">
        <table className="desk-table">
          <caption className="desk-hidden">Ce qui changera, demande par demande</caption>
          <thead>
            <tr>
              <th scope="col">Demandeur</th>
              <th scope="col" className="bulk-change">
                Statut
              </th>
              <th scope="col" className="bulk-mail">
                Mail qui partira
              </th>
            </tr>
          </thead>
          <tbody>
            {previews.map((preview) => (
              <Preview key={preview.id} preview={preview} line={lines.find(({ id }) => id === preview.id)} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="desk-bar__buttons">
        <button
          type="button"
          className={`desk-button ${look}`}
          disabled={isBusy || decided === 0}
          onClick={onDecide}
        >
          {verb} {count(decided)} et envoyer les mails
        </button>
        <button type="button" className="desk-button" onClick={onCancel}>
          Ne rien faire
        </button>
      </div>
    </section>
  );
}

function Preview(props: { preview: BulkPreviewLine; line: QueueLine | undefined }): React.ReactElement {
  const { preview, line } = props;
  const name = [line?.firstName, line?.lastName].filter(Boolean).join(' ');
  return (
    <tr>
      <td>
        <Link to={fileAddress(preview.id, '')}>{name || line?.reference}</Link> {name && line?.reference}
        {line?.claim && <span className="desk-mark">Pris par {line.claim.name}</span>}
      </td>
      {preview.refused !== null || preview.to === null || !line ? (
        <td colSpan={2} className="bulk-refused" title={preview.refused ?? ''}>
          <strong>Laissée de côté</strong> : {preview.refused}
        </td>
      ) : (
        <>
          <td>
            {STATUS_WORDS[line.status]} → <strong>{STATUS_WORDS[preview.to]}</strong>
          </td>
          <td>
            {preview.mails.map(({ words, recipient }) => `${words} (${recipient})`).join(' ; ') || 'Aucun'}
          </td>
        </>
      )}
    </tr>
  );
}
