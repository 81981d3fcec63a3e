import React from 'react';
import type { ListedLine, ListedPage, Validity } from '../../src/applications/lists/listed.query.js';
import { frenchDate } from '../../src/config/words.js';
import { formatSiren } from '../../src/registry/siren.js';
import { KIND_LABELS, lastDayWords, VALIDITY_LABELS } from '../words/listed.js';
import Icon from './icon.js';
import type { ListedAsked } from './listed-filters.js';

const PAGE_LINES = 50;
const LOOKS: Readonly<Record<Validity, readonly [string, React.ComponentProps<typeof Icon>['name']]>> = {
  valid: ['approved', 'done'],
  to_come: ['pending', 'wait'],
  ended: ['rejected', 'refused'],
};

interface ListedTableProps {
  page: ListedPage;
  asked: ListedAsked;
  onAsk: (asked: ListedAsked) => void;
  onOpen: (line: ListedLine) => void;
}

export default function ListedTable({ page, asked, onAsk, onOpen }: ListedTableProps): React.ReactElement {
  const { lines, total } = page;
  if (lines.length === 0)
    return <Empty isNarrowed={asked.q !== '' || asked.kind !== '' || asked.validity !== ''} />;
  const pages = Math.ceil(total / PAGE_LINES);
  return (
    <>
      <table className="desk-table">
        <caption className="desk-hidden">Clients et partenaires, par nom</caption>
        <colgroup>
          {['auto', '108px', '104px', '112px', '176px', '176px'].map((width, column) => (
            <col key={column} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {['Nom', 'SIREN', 'Type', 'État', 'Premier jour', 'Dernier jour'].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td title={line.name}>
                <button type="button" className="desk-link" onClick={() => onOpen(line)}>
                  {line.name}
                </button>
              </td>
              <td>{formatSiren(line.siren)}</td>
              <td>{KIND_LABELS[line.kind]}</td>
              <td>
                <State validity={line.validity} />
              </td>
              <td>{frenchDate(line.validFrom)}</td>
              <td>{lastDayWords(line.validUntil)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <nav className="desk-pager" aria-label="Pages de la liste">
        <button
          type="button"
          className="desk-button"
          disabled={asked.page === 1}
          onClick={() => onAsk({ ...asked, page: asked.page - 1 })}
        >
          Page précédente
        </button>
        <span>
          Page {asked.page} sur {pages} – {total === 1 ? '1 ligne' : `${String(total)} lignes`}
        </span>
        <button
          type="button"
          className="desk-button"
          disabled={asked.page >= pages}
          onClick={() => onAsk({ ...asked, page: asked.page + 1 })}
        >
          Page suivante
        </button>
      </nav>
    </>
  );
}

function State({ validity }: { validity: Validity }): React.ReactElement {
  const [look, icon] = LOOKS[validity];
  return (
    <span className={`desk-stamp desk-stamp--${look}`}>
      <Icon name={icon} />
      {VALIDITY_LABELS[validity]}
    </span>
  );
}

function Empty({ isNarrowed }: { isNarrowed: boolean }): React.ReactElement {
  return (
    <div className="desk-empty">
      <p>
        <strong>{isNarrowed ? 'Aucune ligne ne correspond.' : 'La liste est vide.'}</strong>
      </p>
      <p>
        {isNarrowed
          ? 'Élargissez la recherche, ou ajoutez l’entreprise.'
          : 'Ajoutez une entreprise cliente ou un partenaire, ou importez un fichier.'}
      </p>
    </div>
  );
}
