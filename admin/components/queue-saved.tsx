import React, { useState, type FormEvent } from 'react';
import { Link } from 'react-router-dom';
import type { QueuePage } from '../reads/queue-page.js';
import { deskGesture, type Notice } from './act.js';
import OwnDelegation from './own-delegation.js';
import { queueAddress } from './queue-address.js';

interface QueueSavedProps {
  page: QueuePage;
  text: string;
  onChange: () => void;
}

type Answer = { notice: Notice; exists?: boolean };

/** The filters somebody keeps, and the délégation with which the queue opens for them. */
export default function QueueSaved({ page, text, onChange }: QueueSavedProps): React.ReactElement {
  const [name, setName] = useState('');
  const [notice, setNotice] = useState<Notice | null>(null);
  const [isTaken, setTaken] = useState(false);
  const send = async (gesture: string, body: object) => {
    const answer: Answer = await deskGesture<Answer>(gesture, body);
    setNotice(answer.notice);
    setTaken(answer.exists === true);
    if (answer.notice.type === 'success') onChange();
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    void send('save-queue-filter', { name, query: text, isReplacing: isTaken });
  };
  return (
    <details className="queue-chip queue-saved" name="queue-chips">
      <summary>Mes filtres{page.saved.length > 0 && ` (${String(page.saved.length)})`}</summary>
      <div className="queue-saved__panel">
        <div role="status">
          {notice && <p className={`desk-notice desk-notice--${notice.type}`}>{notice.message}</p>}
        </div>
        {page.saved.length === 0 && <p className="desk-hint">Les filtres que vous enregistrez seront ici.</p>}
        <ul>
          {page.saved.map((filter) => (
            <li key={filter.name}>
              <Link to={queueAddress(filter.query)}>{filter.name}</Link>
              <span className="desk-hint">{filter.query || 'toute la file'}</span>
              <button
                type="button"
                className="desk-button desk-button--plain"
                aria-label={`Supprimer le filtre ${filter.name}`}
                onClick={() => void send('delete-queue-filter', { name: filter.name })}
              >
                Supprimer
              </button>
            </li>
          ))}
        </ul>
        <form onSubmit={save} className="queue-saved__form">
          <div>
            <label htmlFor="filter-name">Enregistrer le filtre affiché sous le nom</label>
            <input
              id="filter-name"
              type="text"
              maxLength={60}
              required
              value={name}
              onChange={({ target }) => {
                setName(target.value);
                setTaken(false);
              }}
            />
          </div>
          <button type="submit" className="desk-button" disabled={name.trim() === ''}>
            {isTaken ? 'Remplacer' : 'Enregistrer'}
          </button>
        </form>
        <div className="queue-saved__form">
          <OwnDelegation
            chosen={page.delegation}
            onChoose={(delegation) => void send('choose-own-delegation', { delegation })}
          />
        </div>
      </div>
    </details>
  );
}
