import React, { useState } from 'react';
import FileForm, { type FormProps } from './file-form.js';

/** A mistyped address put right; what follows from it is said before. */
export default function EmailForm({ file, onSend, ...form }: FormProps): React.ReactElement {
  const [email, setEmail] = useState(file.application.email);
  const isChanged = email.trim() !== '' && email.trim() !== file.application.email;
  return (
    <FileForm
      {...form}
      title="Corriger l’adresse e-mail"
      send="Corriger et renvoyer le mail"
      isReady={isChanged}
      onSend={() => onSend({ email })}
    >
      <div>
        <label htmlFor="email">Adresse e-mail</label>
        <input
          type="text"
          inputMode="email"
          autoComplete="off"
          id="email"
          autoFocus
          maxLength={254}
          value={email}
          aria-describedby="email-hint"
          onChange={({ target }) => setEmail(target.value)}
        />
        <p className="desk-hint" id="email-hint">
          Le dernier mail part à la nouvelle adresse. Les liens déjà envoyés ne marchent plus, et l’ancienne
          adresse est prévenue du changement.
        </p>
      </div>
    </FileForm>
  );
}
