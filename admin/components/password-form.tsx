import React, { useState } from 'react';
import { passwordHint } from '../words/password-words.js';

const EMPTY = { current: '', chosen: '' };

/** The current password, then the new one; other sessions end. */
export default function PasswordForm(props: {
  onSend: (body: typeof EMPTY) => Promise<boolean>;
}): React.ReactElement {
  const [typed, setTyped] = useState(EMPTY);
  const [isBusy, setIsBusy] = useState(false);
  const send = async (event: React.FormEvent) => {
    event.preventDefault();
    setIsBusy(true);
    if (await props.onSend(typed)) setTyped(EMPTY);
    setIsBusy(false);
  };
  return (
    <form aria-labelledby="password" onSubmit={(event) => void send(event)}>
      <h2 id="password">Mot de passe</h2>
      <label htmlFor="current">Mot de passe actuel</label>
      <input
        id="current"
        type="password"
        autoComplete="current-password"
        value={typed.current}
        onChange={({ target }) => setTyped({ ...typed, current: target.value })}
      />
      <label htmlFor="chosen">Nouveau mot de passe</label>
      <input
        id="chosen"
        type="password"
        autoComplete="new-password"
        aria-describedby="chosen-hint"
        value={typed.chosen}
        onChange={({ target }) => setTyped({ ...typed, chosen: target.value })}
      />
      <p className="desk-hint" id="chosen-hint">
        {passwordHint} Vos autres sessions seront closes.
      </p>
      <button
        type="submit"
        className="desk-button desk-button--main"
        disabled={isBusy || typed.current === '' || typed.chosen === ''}
      >
        Changer le mot de passe
      </button>
    </form>
  );
}
