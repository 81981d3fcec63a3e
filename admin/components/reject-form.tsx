import React from 'react';
import { STAFF_REJECT_REASONS, type StaffRejectReason } from '../../src/applications/reasons.js';
import { missingWords } from '../../src/applications/words/needed-words.js';
import { READY_TEXTS } from '../../src/applications/words/ready-texts.js';
import { typeset } from '../../src/config/words.js';
import FileForm, { type FormProps } from './file-form.js';
import MailPreview from './mail-preview.js';
import MessageField from './message-field.js';
import NoteField from './note-field.js';
import ReasonField from './reason-field.js';
import { useTyped } from './use-typed.js';

/** Refusing: impossible without a reason; the words to the applicant are ready, and may be changed. */
export default function RejectForm({ file, onSend, ...form }: FormProps): React.ReactElement {
  const { id } = file.application;
  const [reason, setReason] = useTyped<StaffRejectReason | ''>(id, 'reject.reason', '');
  const [message, setMessage] = useTyped(id, 'reject.message', '');
  const [note, setNote] = useTyped(id, 'reject.note', '');
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
      isReady={reason !== '' && missingWords({ to: 'rejected', reason, note, message }) === null}
      onSend={() => onSend({ reason, ...words })}
      preview={<MailPreview applicationId={id} proposal={reason && { to: 'rejected', reason, message }} />}
    >
      <ReasonField reasons={STAFF_REJECT_REASONS} reason={reason} onChange={choose} />
      <MessageField label="Message au demandeur" {...{ reason, message, onChange: setMessage }} />
      <NoteField reason={reason} note={note} onChange={setNote} />
    </FileForm>
  );
}
