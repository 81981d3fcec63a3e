import React from 'react';

interface MessageFieldProps {
  label: string;
  reason: string;
  message: string;
  onChange: (message: string) => void;
}

/** Words to who is refused, below the cause; needed when the reason is none of the list. */
export default function MessageField(props: MessageFieldProps): React.ReactElement {
  const { label, reason, message, onChange } = props;
  const isNeeded = reason === 'other';
  return (
    <div>
      <label htmlFor="message">
        {label} {isNeeded ? '(obligatoire)' : '(facultatif)'}
      </label>
      <textarea
        id="message"
        maxLength={2000}
        required={isNeeded}
        value={message}
        onChange={({ target }) => onChange(target.value)}
      />
      <p className="desk-hint">
        {isNeeded
          ? 'La loi veut qu’un refus dise pourquoi : nommez les faits de ce dossier.'
          : 'Il s’ajoute à la cause, que le mail dit déjà.'}
      </p>
    </div>
  );
}
