import React, { useState } from 'react';
import { useCurrentAdmin } from 'adminjs';
import type { AccountStatus } from '../../src/accounts/account.entity.js';
import { may, type Role } from '../../src/staff/roles.js';
import { deskGesture, type Notice } from './act.js';

interface Props {
  accountId: string;
  status: AccountStatus;
}

type Wish = 'suspend' | 'erase';

/** What an administrator can do about a person's account: suspend it for a time, copy or erase what it holds. */
export default function AccountGestures({ accountId, status }: Props): React.ReactElement | null {
  const [admin] = useCurrentAdmin();
  const [wish, setWish] = useState<Wish | null>(null);
  const [words, setWords] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);
  if (!admin || !may(admin['role'] as Role, 'eraseAccount') || status === 'closed') return null;

  const send = async (gesture: string, body: object) => {
    setBusy(true);
    const answer = await deskGesture(gesture, { accountId, ...body });
    setBusy(false);
    setNotice(answer.notice);
    if (answer.notice.type === 'success') window.location.reload();
  };
  const choose = (chosen: Wish | null) => {
    setWish(chosen);
    setWords('');
    setNotice(null);
  };
  return (
    <section className="account-gestures" aria-labelledby="account-gestures">
      <h2 id="account-gestures">Agir sur ce compte</h2>
      <div role="status">
        {notice && <p className={`desk-notice desk-notice--${notice.type}`}>{notice.message}</p>}
      </div>
      {wish === null && (
        <div className="desk-bar__buttons">
          {status === 'active' && (
            <button type="button" className="desk-button" onClick={() => choose('suspend')}>
              Suspendre le compte
            </button>
          )}
          {status === 'suspended' && (
            <button
              type="button"
              className="desk-button"
              disabled={isBusy}
              onClick={() => void send('restore-account', {})}
            >
              Rouvrir le compte
            </button>
          )}
          <a className="desk-button" href={`/admin/files/personal-data?account=${accountId}`}>
            Exporter les données
          </a>
          <button type="button" className="desk-button desk-button--danger" onClick={() => choose('erase')}>
            Effacer les données
          </button>
        </div>
      )}
      {wish !== null && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void (wish === 'suspend'
              ? send('suspend-account', { cause: words })
              : send('erase-account', { email: words }));
          }}
        >
          <p>{EXPLAINED[wish]}</p>
          <label htmlFor="account-words">{LABEL[wish]}</label>
          <input
            id="account-words"
            type="text"
            autoFocus
            autoComplete="off"
            maxLength={500}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
          <div className="desk-bar__buttons">
            <button
              type="submit"
              className="desk-button desk-button--danger"
              disabled={isBusy || words.trim() === ''}
            >
              {wish === 'suspend' ? 'Suspendre et prévenir' : 'Effacer pour toujours'}
            </button>
            <button type="button" className="desk-button" onClick={() => choose(null)}>
              Ne rien faire
            </button>
          </div>
        </form>
      )}
    </section>
  );
}

const EXPLAINED: Readonly<Record<Wish, string>> = {
  suspend:
    'La personne ne pourra plus se connecter. Elle reçoit ce motif par e-mail, avec les voies de recours.',
  erase:
    'L’adresse, le nom, les SIREN, les notes et les messages sont effacés aussitôt, et les demandes en cours retirées. Personne ne pourra les rétablir. Les décisions restent, sans rien qui dise de qui elles parlent.',
};
const LABEL: Readonly<Record<Wish, string>> = {
  suspend: 'Motif, en une phrase que la personne lira',
  erase: 'Pour confirmer, écrivez l’adresse e-mail du compte',
};
