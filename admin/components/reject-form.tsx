import React, { useState } from 'react';
import { STAFF_REJECT_REASONS, type StaffRejectReason } from '../../src/applications/reasons.js';
import { READY_TEXTS } from '../../src/applications/words/ready-texts.js';
import { typeset } from '../../src/config/words.js';
import FileForm, { type FormProps } from './file-form.js';
import MailPreview from './mail-preview.js';
import NoteField from './note-field.js';
import ReasonField from './reason-field.js';

/** Refusing: impossible without a reason; the words to the applicant are ready, and may be changed. */
export default function RejectForm({ file, onSend, ...form }: FormProps): React.ReactElement {
  const [reason, setReason] = useState<StaffRejectReason | ''>('');
  const [message, setMessage] = useState('');
  const [note, setNote] = useState('');
  const isOther = reason === 'other';
  const saysWhy = message.trim() !== '' && message.trim() !== typeset(READY_TEXTS.other).trim();
  const choose = (chosen: StaffRejectReason) => {
    const isUntouched = message === '' || (reason !== '' && message === typeset(READY_TEXTS[reason]));
    setReason(chosen);
    if (isUntouched) setMessage(typeset(READY_TEXTS[chosen]));
  };
  const words = { ...(note.trim() ? { note } : {}), ...(message.trim() ? { message } : {}) };
  return (
    <FileForm
      {...form}
      title="Refuser la demande"
      send="Refuser et envoyer le mail"
      isDanger
      isReady={reason !== '' && (!isOther || (note.trim() !== '' && saysWhy))}
      onSend={() => onSend({ reason, ...words })}
      preview={
        <MailPreview
          applicationId={file.application.id}
          proposal={reason && { to: 'rejected', reason, message }}
        />
      }
    >
      <ReasonField reasons={STAFF_REJECT_REASONS} reason={reason} onChange={choose} />
      <div>
        <label htmlFor="message">Message au demandeur {isOther ? '(obligatoire)' : '(facultatif)'}</label>
        <textarea
          id="message"
          maxLength={2000}
          value={message}
          onChange={({ target }) => setMessage(target.value)}
        />
        <p className="desk-hint">
          {isOther
            ? 'La loi veut qu’un refus dise pourquoi : nommez les faits de ce dossier.'
            : 'Il s’ajoute à la cause, que le mail dit déjà.'}
        </p>
      </div>
      <NoteField reason={reason} note={note} onChange={setNote} />
    </FileForm>
  );
}
