import React from 'react';
import { STAFF_APPROVE_REASONS, type StaffApproveReason } from '../../src/applications/reasons.js';
import { missingWords } from '../../src/applications/words/needed-words.js';
import FileForm, { type FormProps } from './file-form.js';
import MailPreview from './mail-preview.js';
import NoteField from './note-field.js';
import ReasonField from './reason-field.js';
import { useTyped } from './use-typed.js';

/** Accepting: the reason, a note for colleagues, and the mail as it will be read. */
export default function ApproveForm({ file, onSend, ...form }: FormProps): React.ReactElement {
  const { id } = file.application;
  const [reason, setReason] = useTyped<StaffApproveReason | ''>(id, 'approve.reason', '');
  const [note, setNote] = useTyped(id, 'approve.note', '');
  return (
    <FileForm
      {...form}
      title="Accepter la demande"
      send="Accepter et envoyer le mail"
      isReady={reason !== '' && missingWords({ to: 'approved', reason, note }) === null}
      onSend={() => onSend({ reason, ...(note.trim() ? { note } : {}) })}
      preview={<MailPreview applicationId={id} proposal={reason && { to: 'approved', reason }} />}
    >
      <ReasonField reasons={STAFF_APPROVE_REASONS} reason={reason} onChange={setReason} />
      <NoteField reason={reason} note={note} onChange={setNote} />
    </FileForm>
  );
}
