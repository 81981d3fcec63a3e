import React, { useState } from 'react';
import { frenchDateTime } from '../../src/config/words.js';
import type { BulkLine } from '../actions/bulk.action.js';
import type { Notice } from './act.js';
import { count, KINDS, type Kind } from './bulk.js';

export interface BulkReportProps {
  kind: Kind;
  report: readonly BulkLine[];
  /** References of those not reached: stopped, or the desk no longer answered. */
  left: readonly string[];
  failure: Notice | null;
  onClose: () => void;
}

/** What was done, what was refused and why; to copy, or to take away. */
export default function BulkReport(props: BulkReportProps): React.ReactElement {
  const { kind, report, left, failure, onClose } = props;
  const [isCopied, setCopied] = useState(false);
  const refused = report.filter((line) => line.refused !== null);
  const done = report.length - refused.length;
  const words = [
    `${count(done)} ${KINDS[kind].done}${done > 1 ? 's' : ''}`,
    ...(refused.length > 0
      ? [`${String(refused.length)} laissée${refused.length > 1 ? 's' : ''} de côté`]
      : []),
    ...(left.length > 0 ? [`${String(left.length)} non traitée${left.length > 1 ? 's' : ''}`] : []),
  ].join(', ');
  const text = inText(words, report, left, KINDS[kind].done);
  return (
    <section aria-label="Compte rendu">
      <p className={`desk-notice desk-notice--${done > 0 && !failure ? 'success' : 'error'}`}>
        {words}. {failure?.message}
      </p>
      {refused.length > 0 && (
        <ul className="bulk-left">
          {refused.map((line) => (
            <li key={line.id}>
              <strong>{line.reference}</strong> : {line.refused}
            </li>
          ))}
        </ul>
      )}
      {left.length > 0 && (
        <details>
          <summary>Demandes non traitées</summary>
          {left.join(', ')}
        </details>
      )}
      <div className="desk-bar__buttons">
        <button
          type="button"
          className="desk-button"
          onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
        >
          {isCopied ? 'Copié' : 'Copier le compte rendu'}
        </button>
        <a
          className="desk-button"
          download="compte-rendu.txt"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
        >
          Télécharger le compte rendu
        </a>
        <button type="button" className="desk-button" onClick={onClose}>
          Fermer
        </button>
      </div>
    </section>
  );
}

function inText(words: string, report: readonly BulkLine[], left: readonly string[], done: string): string {
  const lines = [
    ...report.map(({ reference, refused }) => `${reference}\t${refused ?? done}`),
    ...left.map((reference) => `${reference}\tnon traitée`),
  ];
  return [`${words}, ${frenchDateTime(new Date())}`, '', ...lines, ''].join('\r\n');
}
