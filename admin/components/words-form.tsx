import React, { useState } from 'react';
import type { FormProps } from './approve-form.js';

const KINDS = {
  ask: {
    title: 'Demander une précision',
    label: 'Question au demandeur',
    hint: 'Il la reçoit par mail et répond depuis sa page de suivi. Ne demandez ni Kbis ni pièce d’identité.',
    send: 'Envoyer la question',
    field: 'question',
  },
  reopen: {
    title: 'Rouvrir le dossier',
    label: 'Note pour les collègues',
    hint: 'Le dossier revient dans la file ; un compte ouvert le reste jusqu’à la nouvelle décision.',
    send: 'Rouvrir',
    field: 'note',
  },
} as const;

/** A gesture that needs one text: a question to the applicant, or why a file is taken up again. */
export default function WordsForm({
  kind,
  isBusy,
  onSend,
  onCancel,
}: FormProps & { kind: keyof typeof KINDS }): React.ReactElement {
  const [text, setText] = useState('');
  const { title, label, hint, send, field } = KINDS[kind];
  return (
    <form onSubmit={(event) => event.preventDefault()} aria-label={title}>
      <div className="desk-form desk-form--single">
        <div>
          <h2>{title}</h2>
          <div>
            <label htmlFor="words">{label}</label>
            <textarea
              id="words"
              autoFocus
              required
              maxLength={2000}
              value={text}
              aria-describedby="words-hint"
              onChange={({ target }) => setText(target.value)}
            />
            <p className="desk-hint" id="words-hint">
              {hint}
            </p>
          </div>
        </div>
      </div>
      <div className="desk-bar__buttons">
        <button
          type="button"
          className="desk-button desk-button--main"
          disabled={text.trim() === '' || isBusy}
          onClick={() => onSend({ [field]: text })}
        >
          {send}
        </button>
        <button type="button" className="desk-button" onClick={onCancel}>
          Ne rien faire
        </button>
      </div>
    </form>
  );
}
