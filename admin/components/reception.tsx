import React, { useEffect, useRef, useState } from 'react';
import { useCurrentAdmin } from 'adminjs';
import { may, type Role } from '../../src/staff/roles.js';
import type { ReceptionAnswer } from '../reads/reception.js';
import { deskRead } from './act.js';
import CounterForm from './counter-form.js';
import ReceptionFileCard from './reception-file-card.js';
import ReceptionHits from './reception-hits.js';
import Screen from './screen.js';

type Answer = ReceptionAnswer | 'failed' | 'searching' | null;

/** An artisan on the telephone or at the counter: one box, an answer to read aloud, or a demande to enter. */
export default function Reception(): React.ReactElement {
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState<Answer>(null);
  const [openedId, setOpenedId] = useState<string | null>(null);
  const [isEntering, setEntering] = useState(false);
  const [admin] = useCurrentAdmin();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  const role = (admin?.['role'] ?? 'reader') as Role;
  const search = async () => {
    if (typed.trim() === '') return;
    setEntering(false);
    setOpenedId(null);
    setAnswer('searching');
    const found = await deskRead<ReceptionAnswer>('reception', { q: typed.slice(0, 300) });
    setAnswer(found ?? 'failed');
    setOpenedId(found?.file?.applicationId ?? null);
  };
  const again = () => {
    setTyped('');
    setAnswer(null);
    setOpenedId(null);
    setEntering(false);
    box.current?.focus();
  };
  const open = (applicationId: string) => {
    setEntering(false);
    setOpenedId(applicationId);
  };
  return (
    <Screen title="Réception">
      <h1>Réception</h1>
      <form
        role="search"
        className="desk-reception__search"
        onSubmit={(event) => {
          event.preventDefault();
          void search();
        }}
      >
        <label htmlFor="reception-q">SIREN, référence, adresse e-mail ou nom, comme la personne le dit</label>
        <div>
          <input
            id="reception-q"
            type="text"
            ref={box}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <button type="submit" className="desk-button desk-button--main">
            Chercher
          </button>
          <button type="button" className="desk-button" onClick={again}>
            Personne suivante
          </button>
        </div>
      </form>
      <div aria-live="polite">
        {answer === 'searching' && <p>Recherche…</p>}
        {answer === 'failed' && <p>La recherche n’a pas abouti. Recommencez.</p>}
        {isResult(answer) && openedId === null && !isEntering && (
          <ReceptionHits answer={answer} onOpen={open} />
        )}
      </div>
      {openedId !== null && (
        <ReceptionFileCard
          key={openedId}
          applicationId={openedId}
          role={role}
          onBack={isResult(answer) && answer.hits.length > 1 ? () => setOpenedId(null) : null}
        />
      )}
      {may(role, 'enterAtCounter') && !isEntering && openedId === null && (
        <p className="desk-reception__enter">
          <button type="button" className="desk-button" onClick={() => setEntering(true)}>
            Saisir une demande pour cette personne
          </button>
        </p>
      )}
      {isEntering && <CounterForm onOpen={open} onClose={() => setEntering(false)} />}
    </Screen>
  );
}

function isResult(answer: Answer): answer is ReceptionAnswer {
  return answer !== null && typeof answer === 'object';
}
