import React, { useCallback, useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import type { ListedLine, ListedPage } from '../../src/applications/lists/listed.query.js';
import { deskRead, type Notice } from './act.js';
import ListedEntryPanel from './listed-entry-panel.js';
import ListedFilters, { type ListedAsked } from './listed-filters.js';
import ListedTable from './listed-table.js';
import Screen from './screen.js';

const EVERYTHING: ListedAsked = { q: '', kind: '', validity: '', page: 1 };

/** Clients and partners of the chamber, with the days between which they are. */
export default function Lists(): React.ReactElement {
  const [asked, setAsked] = useState(EVERYTHING);
  const [page, setPage] = useState<ListedPage | 'failed' | null>(null);
  const [opened, setOpened] = useState<ListedLine | 'new' | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const read = useCallback(() => {
    void deskRead<ListedPage>('listed', given(asked)).then((answer) => setPage(answer ?? 'failed'));
  }, [asked]);
  useEffect(read, [read]);
  const open = (line: ListedLine | 'new') => {
    setNotice(null);
    setOpened(line);
  };
  const settle = (told: Notice) => {
    setNotice(told);
    setOpened(null);
    read();
  };
  return (
    <Screen title="Clients et partenaires">
      <header className="desk-lists__head">
        <h1>Clients et partenaires</h1>
        <button type="button" className="desk-button desk-button--main" onClick={() => open('new')}>
          Ajouter
        </button>
        <Link className="desk-button" to="/admin/pages/listes-import">
          Importer un fichier
        </Link>
        <a className="desk-button" href={`/admin/files/listes?${exported(asked)}`} download>
          Exporter en CSV
        </a>
      </header>
      <p className="desk-hint">
        Une entreprise valide aujourd’hui, établie dans la région et demandée par un contact connu est
        acceptée sans attendre (règle 3)&#8239;; sinon, un agent confirme (règle 3b). La trace du dossier le
        dit.
      </p>
      <div role="status">
        {notice && <p className={`desk-notice desk-notice--${notice.type}`}>{notice.message}</p>}
      </div>
      {opened && (
        <ListedEntryPanel
          key={opened === 'new' ? 'new' : opened.id}
          line={opened === 'new' ? null : opened}
          onDone={settle}
          onClose={() => setOpened(null)}
        />
      )}
      {page === 'failed' && <p role="alert">La liste n’a pas pu être lue. Rechargez la page.</p>}
      {page === null && <p role="status">Lecture de la liste…</p>}
      {page !== null && page !== 'failed' && (
        <>
          <ListedFilters asked={asked} counts={page.counts} onAsk={setAsked} />
          <ListedTable page={page} asked={asked} onAsk={setAsked} onOpen={open} />
        </>
      )}
    </Screen>
  );
}

function given({ q, kind, validity, page }: ListedAsked): Record<string, string> {
  return {
    ...(q ? { q } : {}),
    ...(kind ? { kind } : {}),
    ...(validity ? { validity } : {}),
    page: String(page),
  };
}

function exported(asked: ListedAsked): string {
  const { page: _page, ...search } = given(asked);
  return new URLSearchParams(search).toString();
}
