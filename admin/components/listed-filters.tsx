import React, { useState } from 'react';
import type { ListedKind } from '../../src/applications/lists/listed-entry.js';
import type { ListedPage, Validity } from '../../src/applications/lists/listed.query.js';
import { KIND_LABELS, VALIDITY_LABELS } from '../words/listed.js';

/** What the list was asked for; an empty text narrows nothing. */
export interface ListedAsked {
  q: string;
  kind: ListedKind | '';
  validity: Validity | '';
  page: number;
}

interface ListedFiltersProps {
  asked: ListedAsked;
  counts: ListedPage['counts'];
  onAsk: (asked: ListedAsked) => void;
}

export default function ListedFilters({ asked, counts, onAsk }: ListedFiltersProps): React.ReactElement {
  const [q, setQ] = useState(asked.q);
  const options = (labels: Readonly<Record<string, string>>) =>
    Object.entries(labels).map(([value, label]) => (
      <option key={value} value={value}>
        {label}
        {value in counts && ` (${String(counts[value as Validity])})`}
      </option>
    ));
  return (
    <form
      role="search"
      className="desk-filters"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk({ ...asked, q: q.trim(), page: 1 });
      }}
    >
      <div style={{ width: 280 }}>
        <label htmlFor="listed-q">SIREN, nom ou domaine</label>
        <input id="listed-q" type="text" value={q} onChange={({ target }) => setQ(target.value)} />
      </div>
      <div>
        <label htmlFor="listed-kind">Type</label>
        <select
          id="listed-kind"
          value={asked.kind}
          onChange={({ target }) => onAsk({ ...asked, kind: target.value as ListedAsked['kind'], page: 1 })}
        >
          <option value="">Tous</option>
          {options(KIND_LABELS)}
        </select>
      </div>
      <div>
        <label htmlFor="listed-validity">État</label>
        <select
          id="listed-validity"
          value={asked.validity}
          onChange={({ target }) =>
            onAsk({ ...asked, validity: target.value as ListedAsked['validity'], page: 1 })
          }
        >
          <option value="">Tous</option>
          {options(VALIDITY_LABELS)}
        </select>
      </div>
      <button type="submit" className="desk-button">
        Chercher
      </button>
    </form>
  );
}
